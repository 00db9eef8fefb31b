package org.asmengine.bootstrap.yearend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that can't be used stops the run before anything is written, and the message says why. */
@ExtendWith(Engines.Parameter.class)
class BadFileTest {

  /** What is done to a good file, and what must come of it. */
  @SuppressWarnings("ArrayRecordComponent") // bytes as they are in a file, never compared
  record BadFile(InputFile file, String what, byte[] content, ErrorCode code, List<String> told) {
    static BadFile of(InputFile file, String what, String text, ErrorCode code, String... told) {
      return new BadFile(file, what, text.getBytes(UTF_8), code, List.of(told));
    }

    @Override
    public String toString() {
      return "%s: %s".formatted(file.fileName(), what);
    }
  }

  @TempDir private Path directory;

  static Stream<BadFile> badFiles() {
    return Arrays.stream(InputFile.values())
        .flatMap(file -> Stream.concat(columns(file).stream(), contents(file).stream()));
  }

  /** Each column missing, there twice, misspelt in ways that happen, and one too many. */
  private static List<BadFile> columns(InputFile file) {
    List<BadFile> bad = new ArrayList<>();
    String known = String.join(", ", file.columns());
    for (int i = 0; i < file.columns().size(); i++) {
      String column = file.columns().get(i);
      bad.add(
          BadFile.of(
              file,
              column + " missing",
              edit(file, i, List.of(), List.of()),
              ErrorCode.COLUMN_MISSING,
              column,
              known));
      bad.add(
          BadFile.of(
              file,
              column + " twice",
              edit(file, i, List.of(column, column), List.of("1", "1")),
              ErrorCode.COLUMN_TWICE,
              column));
      for (String wrong : List.of(column.toUpperCase(java.util.Locale.ROOT), column + " ", "")) {
        bad.add(
            BadFile.of(
                file,
                column + " as '" + wrong + "'",
                edit(file, i, List.of(wrong), List.of("1")),
                ErrorCode.COLUMN_UNKNOWN,
                "'" + wrong + "'",
                known));
      }
    }
    bad.add(
        BadFile.of(
            file,
            "a column too many",
            edit(file, 0, List.of("comment", "tin"), List.of("1", "1")),
            ErrorCode.COLUMN_UNKNOWN,
            "'comment'",
            known));
    return bad;
  }

  /** The good file with one column replaced by others. */
  private static String edit(
      InputFile file, int column, List<String> headers, List<String> values) {
    StringBuilder text = new StringBuilder();
    for (String line : GoodRows.text(file).lines().toList()) {
      List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
      fields.remove(column);
      fields.addAll(column, text.isEmpty() ? headers : values);
      text.append(String.join(",", fields)).append('\n');
    }
    return text.toString();
  }

  private static List<BadFile> contents(InputFile file) {
    String good = GoodRows.text(file);
    String known = String.join(", ", file.columns());
    return List.of(
        BadFile.of(file, "empty", "", ErrorCode.FILE_EMPTY, known),
        BadFile.of(file, "only a byte order mark", "\uFEFF", ErrorCode.FILE_EMPTY, known),
        BadFile.of(file, "only line ends", "\n\n\r\n", ErrorCode.FILE_EMPTY, known),
        BadFile.of(
            file,
            "without a header",
            good.substring(good.indexOf('\n') + 1),
            ErrorCode.COLUMN_UNKNOWN,
            known),
        BadFile.of(
            file,
            "with semicolons",
            good.replace(',', ';'),
            ErrorCode.COLUMN_UNKNOWN,
            "separated by commas"),
        BadFile.of(
            file,
            "with tabs",
            good.replace(',', '\t'),
            ErrorCode.COLUMN_UNKNOWN,
            "separated by commas"),
        BadFile.of(file, "something else", "PK\u0003\u0004", ErrorCode.COLUMN_UNKNOWN, known),
        new BadFile(
            file, "in UTF-16", good.getBytes(UTF_16), ErrorCode.COLUMN_UNKNOWN, List.of("UTF-8")),
        new BadFile(
            file,
            "in UTF-16LE without a mark",
            good.getBytes(Charset.forName("UTF-16LE")),
            ErrorCode.COLUMN_UNKNOWN,
            List.of("UTF-8")),
        new BadFile(
            file,
            "with a Latin-1 header",
            ("é" + good).getBytes(ISO_8859_1),
            ErrorCode.COLUMN_UNKNOWN,
            List.of("UTF-8")),
        BadFile.of(
            file,
            "one field of two million characters",
            good + "x".repeat(2_000_000) + "\n",
            ErrorCode.RECORD_TOO_LONG,
            "1000000"),
        BadFile.of(
            file,
            "an unclosed quote before two million characters",
            good + "\"" + GoodRows.of(file).getFirst() + "\n".repeat(2_000_000),
            ErrorCode.RECORD_TOO_LONG,
            "1000000"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void stopsTheRun(BadFile bad, Engines engines) {
    for (TestDatabase database : TestDatabase.values()) {
      Path input = directory.resolve("input");
      GoodRows.write(input);
      GoodRows.write(input, bad.file(), bad.content());

      EngineException stopped = refuse(engines, database, input);

      assertThat(stopped.code()).as(stopped.getMessage()).isEqualTo(bad.code());
      assertThat(stopped)
          .hasMessageContaining(bad.file().fileName())
          .hasMessageContainingAll(bad.told().toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theParticipantsMustBeThere(TestDatabase database, Engines engines) throws IOException {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    Files.delete(input.resolve(InputFile.PARTICIPANTS.fileName()));

    EngineException stopped = refuse(engines, database, input);

    assertThat(stopped.code()).isEqualTo(ErrorCode.FILE_MISSING);
    assertThat(stopped).hasMessageContaining("participants.csv");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anInputDirectoryMustBeThere(TestDatabase database, Engines engines) {
    EngineException stopped = refuse(engines, database, directory.resolve("nowhere"));

    assertThat(stopped.code()).isEqualTo(ErrorCode.FILE_MISSING);
  }

  @ParameterizedTest
  @EnumSource(InputFile.class)
  void aDirectoryIsNoFile(InputFile file, Engines engines) throws IOException {
    for (TestDatabase database : TestDatabase.values()) {
      Path input = directory.resolve("input-" + database);
      GoodRows.write(input);
      Files.delete(input.resolve(file.fileName()));
      Files.createDirectory(input.resolve(file.fileName()));

      EngineException stopped = refuse(engines, database, input);

      assertThat(stopped.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
      assertThat(stopped).hasMessageContaining(file.fileName());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLineOfHundredMegabytesStopsTheRunAndNotTheMachine(TestDatabase database, Engines engines)
      throws IOException {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    Path quality = input.resolve(InputFile.QUALITY.fileName());
    try (BufferedWriter writer =
        Files.newBufferedWriter(quality, UTF_8, java.nio.file.StandardOpenOption.APPEND)) {
      String megabyte = "1,23456789".repeat(100_000);
      for (int i = 0; i < 100; i++) {
        writer.write(megabyte);
      }
    }

    EngineException stopped = refuse(engines, database, input);

    assertThat(stopped.code()).isEqualTo(ErrorCode.RECORD_TOO_LONG);
    assertThat(stopped).hasMessageContaining("quality.csv");
  }

  private EngineException refuse(Engines engines, TestDatabase database, Path input) {
    YearEndCase given = YearEndCase.of(input, directory.resolve("output"));
    EngineException stopped =
        catchThrowableOfType(
            EngineException.class, () -> engines.on(database).yearEnd().run(given.request()));

    assertThat(stopped).isNotNull();
    assertThat(stopped.code().kind()).isEqualTo(ErrorCode.Kind.INPUT);
    assertThat(stopped.getMessage())
        .doesNotContain(GoodRows.TIN, GoodRows.NPI, GoodRows.LARGE_TIN, GoodRows.LARGE_NPI);
    assertThat(ResultFiles.names(given.output())).isEmpty();
    return stopped;
  }
}
