package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.quality.MeasureOutcome.Excluded;
import org.asmengine.domain.quality.MeasureOutcome.ExclusionReason;
import org.asmengine.domain.quality.MeasureOutcome.Scored;
import org.asmengine.domain.quality.MeasureOutcome.Zero;
import org.asmengine.domain.quality.MeasureOutcome.ZeroReason;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.RuleSet;

/** Scores one measure: the state of each submission, and which submission counts. */
public final class MeasureScorer {

  /** Scored before zero before excluded; among scored ones, more points first. */
  private static final Comparator<MeasureResult> BEST_FIRST =
      Comparator.<MeasureResult>comparingInt(result ->
              switch (result.outcome()) {
                case Scored scored -> 0;
                case Zero zero -> 1;
                case Excluded excluded -> 2;
              })
          .thenComparing(
              result -> result.outcome().points().orElse(BigDecimal.ZERO),
              Comparator.reverseOrder());

  private MeasureScorer() {}

  /** The result of the measure from the latest submission of each collection type, ECQM first. */
  @Rule({"42 CFR 512.725(b)", "42 CFR 512.725(c)", "R-725-U1"})
  public static MeasureResult score(
      MeasureSpecification measure,
      ReportingLevel level,
      SubmissionSet submissions,
      Benchmarks benchmarks,
      RuleSet ruleSet) {
    List<MeasureSubmission> latest = submissions.ofMeasure(measure.id());
    return latest.stream()
        .map(submission ->
            new MeasureResult(
                measure,
                level,
                Optional.of(submission),
                outcome(measure, submission, benchmarks, ruleSet)))
        .min(BEST_FIRST)
        .orElseGet(
            () -> new MeasureResult(measure, level, Optional.empty(), nothingSubmitted(measure)));
  }

  /** The state of one submission: completeness, case minimum, benchmark, points, in this order. */
  @Rule({"42 CFR 512.725", "R-725-U2", "R-725-U3", "R-725-U4", "R-725-U5"})
  static MeasureOutcome outcome(
      MeasureSpecification measure,
      MeasureSubmission submission,
      Benchmarks benchmarks,
      RuleSet ruleSet) {
    if (!submission.isComplete(ruleSet.quality())) {
      return new Zero(ZeroReason.DATA_COMPLETENESS);
    }
    Optional<BigDecimal> rate = submission.rate(ruleSet.quality());
    if (submission.caseCount() < ruleSet.quality().minCases() || rate.isEmpty()) {
      return new Excluded(ExclusionReason.CASE_MINIMUM);
    }
    return benchmarks
        .find(measure.id(), submission.collectionType())
        .<MeasureOutcome>map(benchmark ->
            new Scored(
                benchmark,
                rate.get(),
                DecileScorer.score(rate.get(), benchmark, measure.inverse(), ruleSet)))
        .orElseGet(() -> new Excluded(ExclusionReason.NO_BENCHMARK));
  }

  private static MeasureOutcome nothingSubmitted(MeasureSpecification measure) {
    return measure.isFromClaims()
        ? new Excluded(ExclusionReason.NO_CLAIMS_RESULT)
        : new Zero(ZeroReason.NOT_SUBMITTED);
  }
}
