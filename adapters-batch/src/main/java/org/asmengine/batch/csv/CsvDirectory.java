package org.asmengine.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.digest.Sha256;

/** A directory with the input files of a run. */
public final class CsvDirectory implements InputSource {

  private static final int BUFFER = 1 << 16;

  private final Path directory;

  /** The files in this directory. */
  public CsvDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<FileDigest> digest(InputFile file) {
    Path path = directory.resolve(file.fileName());
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(path);
        DigestInputStream digesting = new DigestInputStream(stream, Sha256.start())) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
        bytes += read;
      }
      return Optional.of(new FileDigest(Sha256.finish(digesting.getMessageDigest()), bytes));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public RecordStream open(InputFile file) {
    try {
      return CsvRecords.open(file, directory.resolve(file.fileName()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static EngineException unreadable(InputFile file, IOException cause) {
    return new EngineException(
        ErrorCode.FILE_UNREADABLE,
        "%s can't be read (%s)".formatted(file.fileName(), cause.getClass().getSimpleName()));
  }
}
