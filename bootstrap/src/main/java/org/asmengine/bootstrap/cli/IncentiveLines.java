package org.asmengine.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.incentives.DocumentedIncentive;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.IncentiveEvent;

/** The documentation of incentives, line by line: the same columns in CSV and in JSON. */
final class IncentiveLines {

  /** The columns. */
  static final List<String> COLUMNS =
      List.of(
          "entry",
          "beneficiary",
          "tin",
          "npi",
          "given_on",
          "kind",
          "item",
          "connection",
          "value",
          "giver",
          "assurances",
          "loan",
          "retrieval_attempts",
          "returned_on",
          "reversed_on",
          "reversal_reason",
          "warning");

  private static final String SEPARATOR = " ";

  private IncentiveLines() {}

  /** The lines as CSV with a header, as RFC 4180 has it, with a line feed. */
  static String csv(List<DocumentedIncentive> lines) {
    return Stream.concat(
            Stream.of(String.join(",", COLUMNS)),
            lines.stream()
                .map(line ->
                    values(line).values().stream()
                        .map(IncentiveLines::field)
                        .collect(Collectors.joining(","))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines as objects. */
  static List<Json> json(List<DocumentedIncentive> lines) {
    return lines.stream()
        .map(line -> {
          Json json = new Json();
          values(line).forEach(json::put);
          return json;
        })
        .toList();
  }

  private static Map<String, String> values(DocumentedIncentive line) {
    IncentiveEntry entry = line.entry();
    Incentive incentive = entry.incentive();
    List<String> values =
        List.of(
            entry.id(),
            line.beneficiary(),
            incentive.participant().tin().value(),
            incentive.participant().npi().value(),
            incentive.givenOn().toString(),
            incentive.kind().name(),
            incentive.item(),
            incentive.connection(),
            incentive.value().toPlainString(),
            incentive.giver().name(),
            incentive.assurances().stream().map(Enum::name).collect(Collectors.joining(SEPARATOR)),
            entry.loan().name(),
            entry.attempts().stream()
                .map(attempt -> attempt.on() + ": " + attempt.how())
                .collect(Collectors.joining("; ")),
            entry.returnedOn().map(Object::toString).orElse(""),
            entry.reversal().map(reversal -> reversal.on().toString()).orElse(""),
            entry.reversal().map(IncentiveEvent.Reversed::reason).orElse(""),
            entry.warning());
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      byColumn.put(COLUMNS.get(i), values.get(i));
    }
    return byColumn;
  }

  private static String field(String value) {
    return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }
}
