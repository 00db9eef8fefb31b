package org.asmengine.batch.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.digest.Sha256;

/** CSV files, each where it is said to be. */
public final class CsvFiles implements DataFiles {

  private static final int BUFFER = 1 << 16;

  private final Function<DataFile, Path> place;

  private CsvFiles(Function<DataFile, Path> place) {
    this.place = place;
  }

  /** The files of their names in this directory. */
  public static CsvFiles in(Path directory) {
    return new CsvFiles(file -> directory.resolve(file.fileName()));
  }

  /** The same, with one file elsewhere. */
  public CsvFiles with(DataFile elsewhere, Path path) {
    return new CsvFiles(file -> file.equals(elsewhere) ? path : place.apply(file));
  }

  @Override
  public Optional<FileDigest> digest(DataFile file) {
    Path path = place.apply(file);
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
  public RecordStream open(DataFile file) {
    try {
      return CsvRecords.open(file, place.apply(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static EngineException unreadable(DataFile file, IOException cause) {
    return new EngineException(
        ErrorCode.FILE_UNREADABLE,
        "%s can't be read (%s)".formatted(file.fileName(), cause.getClass().getSimpleName()));
  }
}
