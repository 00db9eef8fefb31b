package org.asmengine.bootstrap.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A written sample set, read back. */
final class SampleSet {

  private final Map<SampleFile, List<Row>> rows = new EnumMap<>(SampleFile.class);
  private final Set<String> tins = new HashSet<>();
  private final Set<String> smallTins = new HashSet<>();

  private SampleSet() {}

  static SampleSet written(Path directory, int participants, long seed) {
    try {
      SampleInputs.write(directory, participants, seed);
      SampleSet set = new SampleSet();
      for (SampleFile file : SampleFile.values()) {
        set.read(file, directory.resolve(file.fileName()));
      }
      set.participants().forEach(set::know);
      return set;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Row> rows(SampleFile file) {
    return rows.getOrDefault(file, List.of());
  }

  long count(SampleFile file, Predicate<Row> wanted) {
    return rows(file).stream().filter(wanted).count();
  }

  long size() {
    return rows.values().stream().mapToLong(List::size).sum();
  }

  /** The acceptable participant rows: well formed, on their own, one count per TIN. */
  List<Row> participants() {
    Set<List<String>> keys = new HashSet<>();
    Set<List<String>> repeated = new HashSet<>();
    List<Row> formed =
        rows(SampleFile.PARTICIPANTS).stream().filter(SampleSet::wellFormed).toList();
    formed.stream().map(SampleSet::key).filter(key -> !keys.add(key)).forEach(repeated::add);
    Set<String> counts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Set<String> inconsistent = new HashSet<>();
    for (Row row : formed) {
      boolean newTin = seen.add(row.cell("tin"));
      if (counts.add(row.cell("tin") + "/" + row.cell("tin_clinician_count")) && !newTin) {
        inconsistent.add(row.cell("tin"));
      }
    }
    return formed.stream()
        .filter(row -> !repeated.contains(key(row)) && !inconsistent.contains(row.cell("tin")))
        .toList();
  }

  boolean knows(Row row) {
    return tins.contains(row.cell("tin"));
  }

  boolean knowsParticipant(Row row) {
    return tins.contains(row.cell("tin") + "/" + row.cell("npi"));
  }

  boolean small(Row row) {
    return smallTins.contains(row.cell("tin"));
  }

  boolean inCohort(Row row, Cohort cohort) {
    return tins.contains(row.cell("tin") + "/" + row.cell("npi") + "/" + cohort);
  }

  /** Rows of which another one has the same text in the given columns. */
  List<Row> sharing(SampleFile file, String... columns) {
    Map<List<String>, List<Row>> byKey = new LinkedHashMap<>();
    for (Row row : rows(file)) {
      List<String> key = Stream.of(columns).map(column -> text(row, column)).toList();
      byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
    }
    return byKey.values().stream().filter(same -> same.size() > 1).flatMap(List::stream).toList();
  }

  private void know(Row row) {
    String tin = row.cell("tin");
    tins.add(tin);
    tins.add(tin + "/" + row.cell("npi"));
    tins.add(tin + "/" + row.cell("npi") + "/" + row.cell("cohort"));
    if (Integer.parseInt(row.cell("tin_clinician_count")) <= Practice.SMALL) {
      smallTins.add(tin);
    }
  }

  /** An instant is the same in every notation. */
  private static String text(Row row, String column) {
    String text = row.cell(column);
    boolean instant = column.equals("submitted_at") && !text.startsWith("2028-02-30");
    return instant ? OffsetDateTime.parse(text).toInstant().toString() : text;
  }

  private static boolean wellFormed(Row row) {
    return row.cell("tin").matches("\\d{9}")
        && row.cell("npi").matches("\\d{10}")
        && row.cell("cohort").matches("HF|LBP")
        && row.cell("tin_clinician_count").matches("[1-9]\\d*");
  }

  private static List<String> key(Row row) {
    return row.cells().subList(0, 3);
  }

  private void read(SampleFile file, Path path) throws IOException {
    List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    if (!lines.getFirst().equals(file.header())) {
      throw new IllegalStateException("unexpected header in " + path);
    }
    rows.put(
        file, lines.stream().skip(1).map(line -> new Row(file, List.copyOf(cells(line)))).toList());
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '"') {
        // a doubled quote leaves and enters again
        if (!quoted && at > 0 && line.charAt(at - 1) == '"') {
          cell.append(character);
        }
        quoted = !quoted;
      } else if (character == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(character);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
