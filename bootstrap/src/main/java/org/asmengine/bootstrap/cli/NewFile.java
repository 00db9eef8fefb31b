package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a command writes and that must not be there yet. */
final class NewFile {

  private NewFile() {}

  /**
   * Writes it.
   *
   * @throws UsageException when there is one already
   */
  static void write(String option, Path file, byte[] bytes) {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "%s: found %s; allowed: a file that does not exist".formatted(option, file));
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written".formatted(file), e);
    }
  }
}
