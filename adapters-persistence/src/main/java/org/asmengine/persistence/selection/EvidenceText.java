package org.asmengine.persistence.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.Verdict;

/**
 * Verdicts as text: a line for each, with tabs between criterion, answer, what was found, what is
 * needed, distance, ties and input rows. None of them holds a line break or a tab.
 */
final class EvidenceText {

  private static final String LINE = "\n";
  private static final String FIELD = "\t";
  private static final String ENTRY = ";";
  private static final String MET = "met";
  private static final int FIELDS = 7;

  private EvidenceText() {}

  static String of(List<Verdict> verdicts) {
    return verdicts.stream().map(EvidenceText::line).collect(Collectors.joining(LINE));
  }

  private static String line(Verdict verdict) {
    return String.join(
        FIELD,
        verdict.criterion().name(),
        verdict.met() ? MET : "unmet",
        verdict.found(),
        verdict.needed(),
        verdict.distance(),
        String.join(ENTRY, verdict.ties()),
        rows(verdict.sources()));
  }

  private static String rows(List<SourceRow> sources) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (SourceRow row : sources) {
      lines.computeIfAbsent(row.file(), absent -> new ArrayList<>()).add(Long.toString(row.line()));
    }
    return lines.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + String.join(",", entry.getValue()))
        .collect(Collectors.joining(ENTRY));
  }

  static List<Verdict> read(String text) {
    return Arrays.stream(text.split(LINE, -1)).map(EvidenceText::verdict).toList();
  }

  private static Verdict verdict(String line) {
    String[] fields = line.split(FIELD, FIELDS);
    return new Verdict(
        Criterion.valueOf(fields[0]),
        fields[1].equals(MET),
        fields[2],
        fields[3],
        fields[4],
        entries(fields[5]),
        entries(fields[6]).stream().flatMap(file -> sources(file).stream()).toList());
  }

  private static List<String> entries(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(ENTRY, -1));
  }

  private static List<SourceRow> sources(String text) {
    int colon = text.indexOf(':');
    String file = text.substring(0, colon);
    return Arrays.stream(text.substring(colon + 1).split(",", -1))
        .map(line -> new SourceRow(file, Long.parseLong(line)))
        .toList();
  }
}
