package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemorySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a record as a whole, and with texts. */
class FieldsTest {

  private static Reject reject(InputRecord record) {
    if (RowParsers.of(GoodRows.RULES, GoodRows.roster()).parse(InputFile.CIRCUMSTANCES, record)
        instanceof RowParsers.Outcome.Bad(Reject reject)) {
      return reject;
    }
    throw new AssertionError("accepted");
  }

  @Test
  void aRecordHasAsManyFieldsAsTheHeader() {
    Reject reject = reject(new InputRecord(17, List.of(), 2));

    assertThat(reject)
        .isEqualTo(
            new Reject(
                InputFile.CIRCUMSTANCES,
                17,
                "",
                ErrorCode.FIELD_COUNT,
                "found 2 fields; allowed: 3 fields (RFC 4180)"));
  }

  @Test
  void bytesThatAreNotUtf8AreToldByColumn() {
    Reject reject = reject(InMemorySource.record(5, "123456789,1234567890,caf\uFFFD"));

    assertThat(reject.code()).isEqualTo(ErrorCode.NOT_UTF8);
    assertThat(reject.column()).isEqualTo("reference");
    assertThat(reject.message())
        .isEqualTo(
            "found bytes that are not UTF-8; allowed: UTF-8 text (data contract, input files)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "\u0000", "\u0085", "\u007F"})
  void aTextHasNoControlCharacters(String text) {
    assertThat(GoodRows.reject(InputFile.CIRCUMSTANCES, "reference", text).code())
        .isEqualTo(ErrorCode.TEXT_NOT_ALLOWED);
  }

  @Test
  void aTextMayHaveLineBreaks() throws RowRejected {
    Fields fields =
        new Fields(
            InputFile.CIRCUMSTANCES, GoodRows.with(InputFile.CIRCUMSTANCES, "reference", "a\r\nb"));

    assertThat(fields.text("reference")).isEqualTo("a\r\nb");
  }

  @Test
  void aTextHasSixtyFourCharacters() {
    Reject reject = GoodRows.reject(InputFile.PARTICIPANTS, "cbsa", "x".repeat(65));

    assertThat(reject.code()).isEqualTo(ErrorCode.TEXT_NOT_ALLOWED);
    assertThat(reject.message())
        .isEqualTo(
            "found '"
                + "x".repeat(40)
                + "... (65 characters)'; allowed: up to 64 characters, no control characters"
                + " but line breaks"
                + " (data contract, input files)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028-03-31T23:59Z", "2028-03-31T23:59:59.1+05:30"})
  void anInstantHasAnOffset(String instant) throws RowRejected {
    Fields fields =
        new Fields(InputFile.QUALITY, GoodRows.with(InputFile.QUALITY, "submitted_at", instant));

    assertThat(fields.instant("submitted_at")).isBefore("2028-04-01T00:00:00Z");
  }

  @Test
  void leadingZerosCountNothing() throws RowRejected {
    Fields fields =
        new Fields(
            InputFile.COST,
            GoodRows.with(
                InputFile.COST,
                "episode_count",
                "0".repeat(40) + "999999999999",
                "measure_score",
                "0".repeat(40) + ".10"));

    assertThat(fields.count("episode_count", 0)).isEqualTo(999_999_999_999L);
    assertThat(fields.decimal("measure_score", 2)).isEqualByComparingTo("0.1");
  }
}
