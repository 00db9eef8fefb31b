package org.asmengine.bootstrap.yearend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.yearend.ResultFiles.Rejected;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms in which a CSV file may come, those that cost a row, and the limit of rejects. */
@ExtendWith(Engines.Parameter.class)
class FileFormTest {

  /** Ways to write the same file. */
  enum Form {
    WITHOUT_LAST_LINE_END(text -> text.substring(0, text.length() - 1)),
    WITH_BYTE_ORDER_MARK(text -> "\uFEFF" + text),
    WITH_CRLF(text -> text.replace("\n", "\r\n")),
    WITH_CRLF_BUT_THE_LAST(text -> text.replace("\n", "\r\n").stripTrailing()),
    WITH_EMPTY_LINES(text -> text.replace("\n", "\n\n")),
    ALL_QUOTED(text -> quoted(text, "\n")),
    ALL_QUOTED_WITH_BYTE_ORDER_MARK_AND_CRLF(text -> "\uFEFF" + quoted(text, "\r\n"));

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas keep no state
    private final UnaryOperator<String> writer;

    Form(UnaryOperator<String> writer) {
      this.writer = writer;
    }

    private static String quoted(String text, String lineEnd) {
      return text.lines()
          .map(line ->
              Stream.of(line.split(",", -1))
                      .map(field -> "\"" + field + "\"")
                      .collect(Collectors.joining(","))
                  + lineEnd)
          .collect(Collectors.joining());
    }
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Form.class)
  void formsOfTheSameFileGiveTheSameResults(Form form, Engines engines) {
    Path plain = directory.resolve("plain");
    GoodRows.write(plain);
    Path formed = directory.resolve("formed");
    for (InputFile file : InputFile.values()) {
      GoodRows.write(formed, file, form.writer.apply(GoodRows.text(file)).getBytes(UTF_8));
    }
    for (TestDatabase database : TestDatabase.values()) {
      ResultFiles expected = run(engines, database, plain, "plain" + database);
      ResultFiles found = run(engines, database, formed, "formed" + database);

      assertThat(found.rejected()).isEmpty();
      found.mustEqual(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyTheParticipantsAreNeeded(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    write(input, InputFile.PARTICIPANTS, GoodRows.text(InputFile.PARTICIPANTS));

    ResultFiles files = run(engines, database, input, "output");

    assertThat(files.rejected()).isEmpty();
    assertThat(files.results().get("final_scores.csv"))
        .contains("ZERO,MINIMUM_SUBMISSION_NOT_MET")
        .hasLineCount(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void headersAloneAreFilesWithoutRows(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    for (InputFile file : InputFile.values()) {
      write(input, file, String.join(",", file.columns()));
    }

    ResultFiles files = run(engines, database, input, "output");

    assertThat(files.rejected()).isEmpty();
    assertThat(files.results().values()).allSatisfy(text -> assertThat(text).hasLineCount(1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void bytesThatAreNotUtf8CostTheirRow(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(GoodRows.text(InputFile.CIRCUMSTANCES).getBytes(UTF_8));
    bytes.writeBytes((GoodRows.TIN + ",,Überschwemmung\n").getBytes(ISO_8859_1));
    GoodRows.write(input, InputFile.CIRCUMSTANCES, bytes.toByteArray());

    assertThat(run(engines, database, input, "output").rejected())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.line()).isEqualTo(3);
          assertThat(one.column()).isEqualTo("reference");
          assertThat(one.code()).isEqualTo(ErrorCode.NOT_UTF8.name());
          assertThat(one.message()).contains("UTF-8");
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void strayQuotesCostTheirRowAndNoOther(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    String large = GoodRows.LARGE_TIN + "," + GoodRows.LARGE_NPI + ",";
    write(
        input,
        InputFile.CIRCUMSTANCES,
        "tin,npi,reference\n"
            + large
            + "EUC \"62\"\n"
            + (GoodRows.TIN + ",,\"EUC\"-62\n")
            + (GoodRows.TIN + "," + GoodRows.NPI + ",EUC-62\n"));

    List<Rejected> rejected = run(engines, database, input, "output").rejected();

    assertThat(rejected)
        .extracting(Rejected::line, Rejected::code)
        .containsExactly(tuple(2L, "STRAY_QUOTE"), tuple(3L, "STRAY_QUOTE"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anUnclosedQuoteCostsTheRowsBehindIt(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    write(
        input,
        InputFile.CIRCUMSTANCES,
        "tin,npi,reference\n"
            + (GoodRows.LARGE_TIN + "," + GoodRows.LARGE_NPI + ",EUC-1\n")
            + (GoodRows.TIN + ",,\"EUC-62\n")
            + (GoodRows.TIN + "," + GoodRows.NPI + ",EUC-62"));

    assertThat(run(engines, database, input, "output").rejected())
        .extracting(Rejected::line, Rejected::code)
        .containsExactly(tuple(3L, "STRAY_QUOTE"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anUnclosedQuoteAtTheEndCostsTheLastRow(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    write(
        input,
        InputFile.CIRCUMSTANCES,
        "tin,npi,reference\n" + GoodRows.TIN + "," + GoodRows.NPI + ",\"EUC-62");

    assertThat(run(engines, database, input, "output").rejected())
        .extracting(Rejected::line, Rejected::code)
        .containsExactly(tuple(2L, "STRAY_QUOTE"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void moreRejectsThanAllowedStopTheRun(TestDatabase database, Engines engines) {
    Path input = directory.resolve("input");
    GoodRows.write(input);
    write(
        input,
        InputFile.PART_B_PAYMENTS,
        GoodRows.text(InputFile.PART_B_PAYMENTS)
            + ("12345678," + GoodRows.NPI + ",1\n")
            + (GoodRows.TIN + "," + GoodRows.NPI + ",-1\n")
            + (GoodRows.TIN + ",9876543210,1\n"));
    YearEndCase given =
        YearEndCase.of(input, directory.resolve("output"))
            .with(Map.of("transform.steepness", "0.12"));

    EngineException stopped =
        catchThrowableOfType(
            EngineException.class,
            () -> engines.on(database).yearEnd().run(given.withMaxRejects(2).request()));

    assertThat(stopped.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
    assertThat(stopped.code().kind()).isEqualTo(ErrorCode.Kind.INPUT);
    assertThat(stopped)
        .hasMessageContainingAll("3 rejected", "--max-rejects: 2", "part_b_payments.csv line 3")
        .hasMessageContainingAll("NOT_A_TIN", "NUMBER_OUT_OF_RANGE", "UNKNOWN_PARTICIPANT");
    assertThat(stopped.getMessage()).doesNotContain("12345678", "9876543210", GoodRows.TIN);
    assertThat(ResultFiles.names(given.output())).isEmpty();

    YearEndOutcome outcome = engines.on(database).yearEnd().run(given.withMaxRejects(3).request());

    assertThat(outcome.existed()).isFalse();
    assertThat(outcome.rejected()).isEqualTo(3);
    assertThat(ResultFiles.in(given.output()).rejected()).hasSize(3);
  }

  private static void write(Path input, InputFile file, String text) {
    GoodRows.write(input, file, text.getBytes(UTF_8));
  }

  private ResultFiles run(Engines engines, TestDatabase database, Path input, String output) {
    YearEndCase given = YearEndCase.of(input, directory.resolve(output));
    engines.on(database).yearEnd().run(given.request());
    return ResultFiles.in(given.output());
  }
}
