package org.asmengine.bootstrap.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmengine.domain.ruleset.Calendar;

/** What one clinician or practice of a sample sends, as the JSON of CMS's Submissions API. */
final class QppDocumentText {

  /** Measure 238 has several rates, of which the overall one counts. */
  private static final String SEVERAL_RATES = "238";

  private final String tin;
  private final String npi;
  private final Map<String, Counts> quality = new TreeMap<>();
  private final Map<String, List<String>> other = new LinkedHashMap<>();

  private record Counts(String method, OffsetDateTime sentAt, String json) {}

  QppDocumentText(String tin, String npi) {
    this.tin = tin;
    this.npi = npi;
  }

  /** A name for the file: made-up identifiers may stand in it. */
  String name() {
    return npi.isEmpty() ? tin : tin + "-" + npi;
  }

  /** A row of quality.csv; of several of a measure the latest counts. */
  void quality(List<String> row, String sentAt) {
    String measure = row.get(2);
    String counts =
        """
        "eligiblePopulation": %s, "performanceMet": %s, "performanceNotMet": %s, \
        "eligiblePopulationExclusion": %s, "eligiblePopulationException": %s\
        """
            .formatted(row.get(4), row.get(5), row.get(6), orZero(row.get(7)), orZero(row.get(8)));
    String value =
        measure.equals(SEVERAL_RATES)
            ? "{\"strata\": [{\"stratum\": \"overall\", %s}]}".formatted(counts)
            : "{%s}".formatted(counts);
    Counts sent =
        new Counts(
            row.get(3).equals("ECQM") ? "electronicHealthRecord" : "registry",
            OffsetDateTime.parse(sentAt),
            measurement(measure, value));
    quality.merge(
        measure + " " + row.get(3),
        sent,
        (one, two) -> two.sentAt().isAfter(one.sentAt()) ? two : one);
  }

  /** A row of improvement_activities.csv. */
  void activity(List<String> row) {
    other
        .computeIfAbsent(head("ia", "", row.get(3), row.get(4), ""), absent -> new ArrayList<>())
        .add(measurement(row.get(1), Boolean.toString(row.get(2).equals("Y"))));
  }

  /** A row of promoting_interoperability.csv. */
  void interoperability(List<String> row) {
    String value =
        row.get(4).isEmpty()
            ? "{\"numerator\": %s, \"denominator\": %s}".formatted(row.get(2), row.get(3))
            : Boolean.toString(row.get(4).equals("Y"));
    other
        .computeIfAbsent(
            head("pi", "", row.get(5), row.get(6), row.get(7)), absent -> new ArrayList<>())
        .add(measurement(row.get(1), value));
  }

  String text(Calendar calendar) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    for (Counts counts : quality.values()) {
      sets.computeIfAbsent(
              head(
                  "quality",
                  counts.method(),
                  calendar.start().toString(),
                  calendar.end().toString(),
                  ""),
              absent -> new ArrayList<>())
          .add(counts.json());
    }
    sets.putAll(other);
    List<String> texts = new ArrayList<>();
    sets.forEach((head, measurements) ->
        texts.add(
            "    {%s,%n      \"measurements\": [%n        %s%n      ]}"
                .formatted(head, String.join(",\n        ", measurements))));
    return """
    {
      "programName": "mips",
      "entityType": "%s",
      "taxpayerIdentificationNumber": "%s",%s
      "performanceYear": %s,
      "measurementSets": [
    %s
      ]
    }
    """
        .formatted(
            npi.isEmpty() ? "group" : "individual",
            tin,
            npi.isEmpty() ? "" : "%n  \"nationalProviderIdentifier\": \"%s\",".formatted(npi),
            calendar.performanceYear(),
            String.join(",\n", texts));
  }

  private static String head(
      String category, String method, String start, String end, String cehrt) {
    return "\"category\": \"%s\"%s, \"performanceStart\": \"%s\", \"performanceEnd\": \"%s\"%s"
        .formatted(
            category, member("submissionMethod", method), start, end, member("cehrtId", cehrt));
  }

  private static String member(String name, String value) {
    return value.isEmpty() ? "" : ", \"%s\": \"%s\"".formatted(name, value);
  }

  private static String measurement(String id, String value) {
    return "{\"measureId\": \"%s\", \"value\": %s}".formatted(id, value);
  }

  private static String orZero(String count) {
    return count.isEmpty() ? "0" : count;
  }
}
