package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.RecordStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, and what real files make of it. */
class CsvRecordsTest {

  private static final String HEADER = "tin,npi,reference\n";
  private static final String FIRST = "123456789,1234567890,a\n";

  @TempDir private Path directory;

  private List<InputRecord> records(String text) throws IOException {
    return records(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<InputRecord> records(byte[] bytes) throws IOException {
    Files.write(directory.resolve("circumstances.csv"), bytes);
    List<InputRecord> records = new ArrayList<>();
    try (RecordStream stream = new CsvDirectory(directory).open(InputFile.CIRCUMSTANCES)) {
      stream.forEachRemaining(records::add);
    }
    return records;
  }

  private static InputRecord record(long line, String reference) {
    return new InputRecord(line, List.of("123456789", "1234567890", reference), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAsTheyDoAnywhere(String end) throws IOException {
    String text = HEADER + FIRST + "123456789,1234567890,b";

    assertThat(records(text.replace("\n", end))).containsExactly(record(2, "a"), record(3, "b"));
    assertThat(records((text + "\n").replace("\n", end))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tin,npi,reference", "\"tin\",\"npi\",\"reference\""})
  void aByteOrderMarkIsNoPartOfTheHeader(String header) throws IOException {
    assertThat(records("\uFEFF" + header + "\n" + FIRST)).containsExactly(record(2, "a"));
  }

  @Test
  void columnsMayComeInAnyOrder() throws IOException {
    assertThat(records("reference,tin,npi\na,123456789,1234567890\n"))
        .containsExactly(record(2, "a"));
  }

  @Test
  void quotedFieldsMayHoldAnything() throws IOException {
    assertThat(records(HEADER + "123456789,\"1234567890\",\"a, \"\"b\"\"\r\n c\"\n" + FIRST))
        .containsExactly(record(2, "a, \"b\"\r\n c"), record(4, "a"));
  }

  @Test
  void spacesBelongToTheField() throws IOException {
    assertThat(records(HEADER + "123456789,1234567890, a \n")).containsExactly(record(2, " a "));
  }

  @Test
  void emptyLinesAreNoRecordsButCount() throws IOException {
    assertThat(records(HEADER + "\n" + FIRST + "\n\n" + FIRST))
        .containsExactly(record(3, "a"), record(6, "a"));
  }

  @Test
  void recordsWithMoreOrFewerFieldsKeepTheirPlace() throws IOException {
    assertThat(records(HEADER + "123456789\n" + FIRST + "1,2,3,4\n" + ",,\n"))
        .containsExactly(
            new InputRecord(2, List.of(), 1),
            record(3, "a"),
            new InputRecord(4, List.of(), 4),
            new InputRecord(5, List.of("", "", ""), 3));
  }

  @Test
  void anUnclosedQuoteCostsTheRestOfTheFile() throws IOException {
    assertThat(records(HEADER + FIRST + "123456789,\"1234567890,b\n" + FIRST))
        .containsExactly(record(2, "a"), InputRecord.badlyQuoted(3));
  }

  @Test
  void strayQuotesCostTheirRowsAndNotTheFile() throws IOException {
    assertThat(records(HEADER + "1,2,\"a\"x\n" + FIRST + "1,2,b\"c\"\n" + FIRST + "1,2, \"c\"\n"))
        .containsExactly(
            InputRecord.badlyQuoted(2),
            record(3, "a"),
            InputRecord.badlyQuoted(4),
            record(5, "a"),
            InputRecord.badlyQuoted(6));
  }

  @Test
  void bytesThatAreNotUtf8AreMarked() throws IOException {
    byte[] latin1 =
        (HEADER + "123456789,1234567890,caf\u00E9\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(records(latin1)).containsExactly(record(2, "caf\uFFFD"));
  }

  @Test
  void aHeaderAloneIsAnEmptyFile() throws IOException {
    assertThat(records(HEADER)).isEmpty();
    assertThat(records(HEADER.strip())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      textBlock =
          """
          !! | FILE_EMPTY | circumstances.csv: found nothing, not even a header; allowed: the columns tin, npi, reference
          tin,npi | COLUMN_MISSING | circumstances.csv: the column reference is missing; all of tin, npi, reference are needed
          tin,npi,tin | COLUMN_TWICE | circumstances.csv: found the column tin twice; allowed: once
          tin,npi,reference,extra | COLUMN_UNKNOWN | circumstances.csv: found the column 'extra'; known are tin, npi, reference
          TIN,npi,reference | COLUMN_UNKNOWN | circumstances.csv: found the column 'TIN'; known are tin, npi, reference
          tin;npi;reference | COLUMN_UNKNOWN | circumstances.csv: found the column 'tin;npi;reference'; known are tin, npi, reference; fields are separated by commas
          123456789,1234567890,a | COLUMN_UNKNOWN | circumstances.csv: found the column '#########'; known are tin, npi, reference
          """)
  void aHeaderThatCanNotBeUsedIsToldWithoutDigits(String header, ErrorCode code, String message) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> records(header + "\n"))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo(code);
          assertThat(refused).hasMessage(message);
        });
  }

  @Test
  void anotherEncodingIsSuspected() {
    byte[] utf16 = HEADER.getBytes(StandardCharsets.UTF_16LE);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> records(utf16))
        .withMessageEndingWith("; the file does not look like UTF-8")
        .withMessageMatching("[\\x20-\\x7E]*");
  }

  @Test
  void aColumnNameIsCut() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> records("\u001B[2Jñ" + "x".repeat(100) + "\n"))
        .withMessageContaining("'?[#J?" + "x".repeat(35) + "...'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void aFieldBeyondAllReasonMeansADamagedFile(String quote) {
    String text = HEADER + FIRST + "123456789," + quote + "x".repeat(1_100_000) + "\n";

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> records(text))
        .withMessage(
            "circumstances.csv: found a record or field of more than 1000000 characters; the file"
                + " is damaged")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RECORD_TOO_LONG);
  }

  @Test
  void aLongFieldThatIsPossibleIsARecord() throws IOException {
    assertThat(records(HEADER + "1,2," + "x".repeat(900_000) + "\n" + FIRST)).hasSize(2);
  }

  @Test
  void aHeaderBeyondAllReasonMeansADamagedFileToo() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> records("x".repeat(1_100_000)))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RECORD_TOO_LONG);
  }
}
