package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.asmengine.domain.TestRuleSets;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.MeasureSpecification;

/** Submissions and benchmarks for tests. */
final class QualityFixtures {

  static final SourceRow ROW = new SourceRow("quality.csv", 2);
  static final Instant MARCH = Instant.parse("2028-03-01T12:00:00Z");

  private QualityFixtures() {}

  /** A benchmark of the percentiles 1, 10, 20 ... 90, 99, separated by spaces. */
  static Benchmark benchmark(String measure, CollectionType type, String percentiles) {
    return new Benchmark(
        MeasureId.of(measure),
        type,
        20,
        Arrays.stream(percentiles.split(" ", -1)).map(BigDecimal::new).toList());
  }

  /** A complete submission of so many cases, all met but those not met. */
  static MeasureSubmission reported(String measure, CollectionType type, long met, long notMet) {
    return reported(measure, type, new PopulationCounts(met + notMet, met, notMet, 0, 0));
  }

  static MeasureSubmission reported(String measure, CollectionType type, PopulationCounts counts) {
    return new MeasureSubmission(MeasureId.of(measure), type, counts, MARCH, ROW);
  }

  static MeasureSubmission claims(long cases, String rate) {
    return claims(new ClaimsResult(cases, Optional.of(new BigDecimal(rate))));
  }

  static MeasureSubmission claims(ClaimsResult result) {
    return new MeasureSubmission(
        MeasureId.of("492"), CollectionType.ADMIN_CLAIMS, result, MARCH, ROW);
  }

  static MeasureSpecification measure(String id) {
    return TestRuleSets.rules().quality().measure(MeasureId.of(id)).orElseThrow();
  }
}
