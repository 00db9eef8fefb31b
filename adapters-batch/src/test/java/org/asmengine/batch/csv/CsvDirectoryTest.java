package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the input files are. */
class CsvDirectoryTest {

  @TempDir private Path directory;

  @Test
  void aFileIsDigestedByItsBytes() throws IOException {
    Files.writeString(directory.resolve("cost.csv"), "abc");

    assertThat(new CsvDirectory(directory).digest(InputFile.COST))
        .contains(
            new FileDigest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
  }

  @Test
  void aLargeFileIsDigestedWhole() throws IOException {
    Files.write(directory.resolve("cost.csv"), new byte[1_000_000]);

    assertThat(new CsvDirectory(directory).digest(InputFile.COST))
        .contains(
            new FileDigest(
                "d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025", 1_000_000));
  }

  @Test
  void aFileThatIsNotThereHasNoDigest() {
    assertThat(new CsvDirectory(directory).digest(InputFile.COST)).isEmpty();
    assertThat(new CsvDirectory(directory.resolve("nowhere")).digest(InputFile.COST)).isEmpty();
  }

  @Test
  void aFileThatIsNotThereCanNotBeOpened() {
    assertUnreadable(InputFile.COST);
  }

  @Test
  void aDirectoryInAFilesPlaceCanNotBeRead() throws IOException {
    Files.createDirectory(directory.resolve("quality.csv"));

    assertUnreadable(InputFile.QUALITY);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> new CsvDirectory(directory).digest(InputFile.QUALITY))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_UNREADABLE);
  }

  private void assertUnreadable(InputFile file) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> new CsvDirectory(directory).open(file).close())
        .withMessageStartingWith(file.fileName() + " can't be read")
        .withMessageNotContaining(directory.toString())
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_UNREADABLE);
  }
}
