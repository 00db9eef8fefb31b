package org.asmengine.qpp.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.benchmark.ProvenanceChoice;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.qpp.json.JsonNode;
import org.asmengine.qpp.json.Members;

/** Reads benchmarks, one for each year, measure and way of submission. */
final class BenchmarkReader {

  private static final int FIRST_YEAR = 2017;
  private static final int LAST_YEAR = 2100;
  private static final int MOST_ID = 24;
  private static final int MOST_TYPE = 64;
  private static final String COST = "costScore";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Findings findings;
  private final ProvenanceChoice provenance;
  private final Set<HistoricalBenchmark.Key> seen = new HashSet<>();

  BenchmarkReader(Findings findings, ProvenanceChoice provenance) {
    this.findings = findings;
    this.provenance = provenance;
  }

  List<HistoricalBenchmark> read(List<JsonNode> nodes) {
    return nodes.stream()
        .flatMap(node -> Members.object(node, findings).stream())
        .flatMap(members -> benchmark(members).stream())
        .toList();
  }

  private Optional<HistoricalBenchmark> benchmark(Members members) {
    Optional<String> id = text(members.text("measureId"), MOST_ID);
    Optional<Integer> performanceYear = year(members.count("performanceYear"));
    Optional<Integer> benchmarkYear = year(members.count("benchmarkYear"));
    Field<String> word = members.text("submissionMethod");
    Optional<SubmissionMethod> method =
        findings.required(word).flatMap(found -> method(word.place(), found));
    Optional<String> type = text(members.text("metricType"), MOST_TYPE);
    Optional<Boolean> inverse = findings.required(members.truth("isInverse"));
    Optional<Boolean> toppedOut = findings.required(members.truth("isToppedOut"));
    boolean byProgram = members.truth("isToppedOutByProgram").value().orElse(false);
    members.truth("isHighPriority");
    Field<BigDecimal> average = members.decimal("averagePerformanceRate");
    Optional<List<BigDecimal>> percentiles =
        percentiles(members, type.filter(COST::equals).isPresent());
    members.end();
    if (id.isEmpty()
        || performanceYear.isEmpty()
        || benchmarkYear.isEmpty()
        || method.isEmpty()
        || type.isEmpty()
        || inverse.isEmpty()
        || toppedOut.isEmpty()) {
      return Optional.empty();
    }
    HistoricalBenchmark.Key key =
        new HistoricalBenchmark.Key(performanceYear.get(), id.get(), method.get());
    if (!seen.add(key)) {
      findings.add(
          members.place(),
          ErrorCode.BENCHMARK_TWICE,
          "another for measure %s, %s, of %d"
              .formatted(
                  FoundValue.show("", key.measureId()),
                  key.method().word(),
                  key.performanceYear()));
      return Optional.empty();
    }
    return percentiles.map(values ->
        new HistoricalBenchmark(
            key,
            benchmarkYear.get(),
            type.get(),
            inverse.get(),
            toppedOut.get(),
            byProgram,
            values,
            average.value(),
            provenance.of(key)));
  }

  private Optional<List<BigDecimal>> percentiles(Members members, boolean dollars) {
    Optional<Members> object = members.object("percentiles");
    if (object.isEmpty()) {
      if (!members.has("percentiles")) {
        findings.required(new Field.Absent<>(members.place().member("percentiles")));
      }
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (int percent : Benchmark.PERCENTS) {
      Field<BigDecimal> field = object.get().decimal(Integer.toString(percent));
      findings
          .required(field)
          .filter(value -> isRate(field, value, dollars))
          .ifPresent(values::add);
      places.add(field.place());
    }
    object.get().end();
    if (values.size() < Benchmark.PERCENTS.size()) {
      return Optional.empty();
    }
    HistoricalBenchmark.firstFall(values)
        .ifPresent(fall ->
            findings.add(
                places.get(fall),
                ErrorCode.PERCENTILES_FALL,
                "%s behind %s"
                    .formatted(
                        values.get(fall).toPlainString(), values.get(fall - 1).toPlainString())));
    return HistoricalBenchmark.firstFall(values).isPresent()
        ? Optional.empty()
        : Optional.of(values);
  }

  private boolean isRate(Field<BigDecimal> field, BigDecimal value, boolean dollars) {
    if (dollars || value.compareTo(HUNDRED) <= 0) {
      return true;
    }
    findings.add(
        Finding.of(
            field.place(),
            ErrorCode.NUMBER_OUT_OF_RANGE,
            FoundValue.show("", value.toPlainString()),
            "a rate of at most 100 percent"));
    return false;
  }

  private Optional<SubmissionMethod> method(Place place, String word) {
    Optional<SubmissionMethod> method = SubmissionMethod.ofWord(word);
    if (method.isEmpty()) {
      findings.add(
          Finding.of(
              place,
              ErrorCode.UNKNOWN_CODE,
              FoundValue.show("", word),
              "one of " + SubmissionMethod.words()));
    }
    return method;
  }

  private Optional<String> text(Field<String> field, int most) {
    return findings.required(field).filter(text -> isText(field, text, most));
  }

  private boolean isText(Field<String> field, String text, int most) {
    boolean good =
        !text.isBlank() && text.length() <= most && text.chars().allMatch(c -> c > ' ' && c < 127);
    if (!good) {
      findings.add(
          Finding.of(
              field.place(),
              ErrorCode.TEXT_NOT_ALLOWED,
              FoundValue.show("", text),
              "up to %d characters of ASCII without spaces".formatted(most)));
    }
    return good;
  }

  private Optional<Integer> year(Field<Long> field) {
    return findings
        .required(field)
        .filter(year -> {
          boolean good = year >= FIRST_YEAR && year <= LAST_YEAR;
          if (!good) {
            findings.add(
                Finding.of(
                    field.place(),
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    FoundValue.show(year),
                    "%d to %d".formatted(FIRST_YEAR, LAST_YEAR)));
          }
          return good;
        })
        .map(Math::toIntExact);
  }
}
