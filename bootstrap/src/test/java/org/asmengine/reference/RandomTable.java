package org.asmengine.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A file of random input: its rows, their corruption and the ways to write CSV. */
final class RandomTable {

  private final String file;
  private final List<String> columns;
  private final Random random;
  private final List<List<String>> rows = new ArrayList<>();

  RandomTable(String file, Random random, List<String> columns) {
    this.file = file;
    this.columns = columns;
    this.random = random;
  }

  /** Adds a row, values in the order of the columns. */
  void add(String... values) {
    rows.add(List.of(values));
  }

  /** Corrupts so many percent of the rows, instead of the good row or beside it. */
  void corrupt(int percent) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (random.nextInt(100) >= percent) {
        continue;
      }
      List<String> row = rows.get(i);
      List<String> bad = new ArrayList<>(row);
      int kind = random.nextInt(10);
      int column = random.nextInt(columns.size());
      List<String> choices = badValues(columns.get(column));
      if (kind == 0) {
        bad.add("one too many");
      } else if (kind == 1) {
        bad.remove(bad.size() - 1);
      } else if (kind <= 4) {
        // one value of another row: a stranger, a double, a wrong kind of value, or a good row
        bad.set(column, rows.get(random.nextInt(i + 1)).get(column));
      } else if (kind <= 8 && !choices.isEmpty()) {
        bad.set(column, choices.get(random.nextInt(choices.size())));
      }
      // kind 9 leaves it as it is: the same row twice
      if (kind == 9 || random.nextBoolean()) {
        rows.add(bad);
      } else {
        rows.set(i, bad);
      }
    }
  }

  private List<String> badValues(String column) {
    return switch (column) {
      case "tin" ->
          List.of("12345678", "1234567890", "12345678A", " 12345678", "", "１２３４５６７８９", "987654321");
      case "npi" ->
          List.of("123456789", "12345678901", "12345678-0", "1234567890 ", "", "1098765432");
      case "cohort" -> List.of("hf", "CKD", "", "HF ");
      case "collection_type" -> List.of("ecqm", "CLAIMS", "", "MIPS CQM");
      case "measure_id" ->
          switch (file) {
            case "quality.csv" -> List.of("8", "999", "0008", "005 ");
            case "cost.csv" -> List.of("COST_HF_2", "cost_hf_1", "008");
            default -> List.of("PI_EP_3", "pi_ep_1", "", "PI_HIE_1 ");
          };
      case "activity_id" -> List.of("IA_3", "ia_1", "", "IA_1 ");
      case "attested", "answer" -> List.of("y", "yes", "TRUE", " Y", "1");
      case "start_date", "end_date", "period_start", "period_end" ->
          List.of(
              "2027-02-30",
              "2027-13-01",
              "20270301",
              "2027-3-1",
              "03/01/2027",
              "",
              "2027-03-01T00:00:00Z",
              " 2027-03-01",
              "2020-01-01",
              "2035-12-31");
      case "submitted_at" ->
          List.of(
              "2028-03-01",
              "2028-03-01T10:00:00",
              "2028-02-30T10:00:00Z",
              "yesterday",
              "",
              "2028-03-01 10:00:00Z",
              "2028-03-01T25:00:00Z",
              "2028-04-01T00:00:00-04:00");
      case "measure_score", "paid_amount" ->
          List.of("-0.01", "12.345", "abc", "+1.5", "1e2", ".5", "5.", "1,000.00", "", "$5");
      case "performance_rate", "mean_hcc_risk_score" ->
          List.of("-0.01", "abc", "+1.5", "1e2", ".5", "5.", "1,5", " 1.5", "NaN");
      case "dual_eligible_proportion" -> List.of("1.0001", "-0.1", "abc", "", "50%", ".5");
      case "specialty_code", "cbsa", "reference", "cehrt_id" -> List.of();
      default -> List.of("-1", "1.5", "abc", "+5", "1e2", " 7", "", "0x10", "1,000", "100000");
    };
  }

  /** Writes the file with shuffled rows and columns. */
  void write(Path directory) throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Collections.shuffle(rows, random);
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    int quotedPercent = List.of(0, 0, 15, 100).get(random.nextInt(4));
    List<String> lines = new ArrayList<>();
    lines.add(line(columns, order, quotedPercent));
    for (List<String> row : rows) {
      lines.add(line(row, order, quotedPercent));
    }
    String text = String.join(end, lines) + (random.nextInt(6) == 0 ? "" : end);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(file), text, StandardCharsets.UTF_8);
  }

  private String line(List<String> row, List<Integer> order, int quotedPercent) {
    List<String> fields = new ArrayList<>();
    for (int column : order) {
      // A row that lost its last value has one field less.
      if (column < row.size()) {
        fields.add(field(row.get(column), quotedPercent));
      }
    }
    for (String tooMany : row.subList(Math.min(order.size(), row.size()), row.size())) {
      fields.add(field(tooMany, quotedPercent));
    }
    return String.join(",", fields);
  }

  private String field(String value, int quotedPercent) {
    boolean needed =
        value.contains(",") || value.contains("\"") || value.contains("\n") || value.contains("\r");
    return needed || random.nextInt(100) < quotedPercent
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }
}
