package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.RecordStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random texts are read as the grammar of RFC 4180 says, and what is none of it is told. */
class QuotesTest {

  private static final int TEXTS = 1500;
  private static final String HEADER = "tin,npi,reference\n";
  private static final String[] PIECES = {
    "a", "b", " ", ",", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "\"x\"", "\"y,\nz\""
  };

  /** A field and what ends it: a comma, a line end or the end of the text. */
  private static final Pattern FIELD =
      Pattern.compile("(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\r\\n]*+))(,|\\r\\n|\\n|\\r|\\z)");

  @TempDir private Path directory;

  /** The records by the grammar; none when the text is not of the grammar. */
  private static List<InputRecord> grammar(String text) {
    List<InputRecord> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(text);
    long line = 1;
    long start = 1;
    int recordStart = 0;
    while (recordStart < text.length() || !fields.isEmpty()) {
      if (!matcher.lookingAt()) {
        return List.of();
      }
      String quoted = matcher.group(1);
      fields.add(quoted == null ? String.valueOf(matcher.group(2)) : quoted.replace("\"\"", "\""));
      line += matcher.group().lines().count() - (matcher.group().isEmpty() ? 0 : 1);
      boolean lineEnd = matcher.group(3).startsWith("\n") || matcher.group(3).startsWith("\r");
      if (lineEnd) {
        line++;
      }
      if (!matcher.group(3).equals(",")) {
        if (matcher.end() - matcher.group(3).length() > recordStart) {
          records.add(
              new InputRecord(
                  start, fields.size() == 3 ? List.copyOf(fields) : List.of(), fields.size()));
        }
        fields.clear();
        recordStart = matcher.end();
        start = line;
      }
      matcher.region(matcher.end(), text.length());
    }
    return records;
  }

  private List<InputRecord> read(String text) throws IOException {
    Files.writeString(directory.resolve("circumstances.csv"), text);
    List<InputRecord> records = new ArrayList<>();
    try (RecordStream stream = new CsvDirectory(directory).open(InputFile.CIRCUMSTANCES)) {
      stream.forEachRemaining(records::add);
    }
    return records;
  }

  @Test
  void aRecordThatTheParserEndsWithinABadOneIsBad() throws IOException {
    assertThat(read(HEADER + "1,\"\"x\",\"2,3\n4,5,6\"\n7,8,9\n"))
        .filteredOn(record -> record.fields().size() == 3)
        .extracting(record -> String.join(",", record.fields()))
        .containsExactly("7,8,9");
  }

  @Test
  void manyRecordsAreTold() throws IOException {
    String row = "1,2,x\n";
    String bad = "1,2,x\"y\n";
    List<InputRecord> records = read(HEADER + (row.repeat(4999) + bad).repeat(4));

    assertThat(records).hasSize(20_000);
    assertThat(records.stream().filter(record -> record.fields().isEmpty()))
        .containsExactly(
            InputRecord.badlyQuoted(5001),
            InputRecord.badlyQuoted(10_001),
            InputRecord.badlyQuoted(15_001),
            InputRecord.badlyQuoted(20_001));
  }

  @Test
  void randomTextsAreReadAsTheGrammarSays() throws IOException {
    Random random = new Random(4180);
    int good = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(HEADER);
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      List<InputRecord> expected = grammar(text.toString());
      List<InputRecord> found = read(text.toString());
      if (expected.isEmpty()) {
        assertThat(found)
            .as("<<%s>>", text)
            .anyMatch(record -> record.equals(InputRecord.badlyQuoted(record.line())));
      } else {
        assertThat(found).as("<<%s>>", text).isEqualTo(expected.subList(1, expected.size()));
        good++;
      }
    }
    assertThat(good).isBetween(TEXTS / 10, TEXTS * 9 / 10);
  }
}
