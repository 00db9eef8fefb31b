package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller names a directory, and never leaves the root with it. */
class InputRootTest {

  @TempDir private Path directory;
  private Path root;

  @BeforeEach
  void makeTheRoot() throws IOException {
    root = Files.createDirectories(directory.resolve("root"));
    write(root.resolve("2027.final-1"));
    write(directory.resolve("outside"));
  }

  @Test
  void aPlainNameOpensTheFilesOfItsDirectory() {
    assertThat(inputs().open("2027.final-1").digest(InputFile.COST)).isPresent();
    assertThat(inputs().open("2027.final-1").digest(InputFile.QUALITY)).isEmpty();
  }

  @Test
  void theRootItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), root);

    assertThat(new InputRoot(Optional.of(link)).open("2027.final-1").digest(InputFile.COST))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "../outside", "2027.final-1/", "/", "/tmp", "nowhere", "a b", "é"})
  void anythingElseIsNotThere(String name) {
    notFound(inputs(), name);
  }

  @Test
  void aLinkOrAFileIsNoDirectory() throws IOException {
    Files.createSymbolicLink(root.resolve("leads-out"), directory.resolve("outside"));
    Files.createSymbolicLink(root.resolve("leads-up"), directory);
    Files.createSymbolicLink(root.resolve("leads-nowhere"), directory.resolve("nowhere"));
    Files.createFile(root.resolve("a-file"));

    notFound(inputs(), "leads-out");
    notFound(inputs(), "leads-up");
    notFound(inputs(), "leads-nowhere");
    notFound(inputs(), "a-file");
  }

  @Test
  void withoutARootThereIsNothing() {
    notFound(new InputRoot(Optional.empty()), "2027.final-1");
  }

  @Test
  void aFileThatLeadsOutIsNotRead() throws IOException {
    Files.createSymbolicLink(
        root.resolve("2027.final-1").resolve("quality.csv"),
        directory.resolve("outside").resolve("cost.csv"));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> inputs().open("2027.final-1"))
        .withMessageStartingWith("quality.csv is a link")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_UNREADABLE);
  }

  private InputRoot inputs() {
    return new InputRoot(Optional.of(root));
  }

  private static void notFound(InputRoot inputs, String name) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> inputs.open(name))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.INPUT_DIRECTORY_NOT_FOUND);
  }

  private static void write(Path where) throws IOException {
    Files.writeString(
        Files.createDirectories(where).resolve("cost.csv"),
        String.join(",", InputFile.COST.columns()) + "\n",
        StandardCharsets.UTF_8);
  }
}
