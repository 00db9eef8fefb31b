package org.asmengine.batch.csv;

import java.nio.file.Path;
import java.util.Optional;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;

/** A directory with the input files of a run. */
public final class CsvDirectory implements InputSource {

  private final CsvFiles files;

  /** The files in this directory. */
  public CsvDirectory(Path directory) {
    this.files = CsvFiles.in(directory);
  }

  @Override
  public Optional<FileDigest> digest(InputFile file) {
    return files.digest(file);
  }

  @Override
  public RecordStream open(InputFile file) {
    return files.open(file);
  }
}
