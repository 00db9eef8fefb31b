package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.asmengine.domain.quality.MeasureOutcome.Excluded;
import org.asmengine.domain.quality.MeasureOutcome.Scored;
import org.asmengine.domain.quality.MeasureOutcome.Zero;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains one quality measure: why it counts, and its points. */
final class MeasureExplanation {

  private static final String EXCLUDED = "excluded";

  private MeasureExplanation() {}

  static Explanation of(MeasureResult result, RuleSet ruleSet) {
    Node node =
        switch (result.outcome()) {
          case Scored scored -> DecileExplanation.points(label(result), result, scored, ruleSet);
          case Zero zero -> zero(result, zero, ruleSet);
          case Excluded excluded -> excluded(result, excluded, ruleSet);
        };
    result
        .submission()
        .ifPresent(submission -> node.children(SubmissionExplanation.of(submission, ruleSet)));
    if (result.outcome() instanceof Scored scored) {
      node.child(DecileExplanation.benchmark(scored.benchmark(), ruleSet));
    }
    return node.build();
  }

  private static String label(MeasureResult result) {
    MeasureSpecification measure = result.measure();
    return "Measure %s, %s%s"
        .formatted(
            measure.id(),
            measure.title(),
            result.submission().map(submission -> ", " + submission.collectionType()).orElse(""));
  }

  private static Node zero(MeasureResult result, Zero zero, RuleSet ruleSet) {
    String value = ruleSet.roundings().measurePoints().apply(BigDecimal.ZERO).toPlainString();
    return switch (zero.reason()) {
      case DATA_COMPLETENESS ->
          Node.of(label(result), value, "42 CFR 512.725; R-725-U2")
              .in(Unit.POINTS)
              .note(
                  "Data completeness is below %s: the measure counts with 0 points."
                      .formatted(Figures.exact(ruleSet.quality().dataCompleteness())));
      case NOT_SUBMITTED ->
          Node.of(label(result), value, "42 CFR 512.725; R-725-U1")
              .in(Unit.POINTS)
              .note(
                  "Not submitted (%s was looked for): the measure counts with 0 points."
                      .formatted(collectionTypes(result.measure())))
              .uses(ruleSet, "quality.notSubmitted");
    };
  }

  private static Node excluded(MeasureResult result, Excluded excluded, RuleSet ruleSet) {
    return switch (excluded.reason()) {
      case CASE_MINIMUM ->
          Node.of(label(result), EXCLUDED, "42 CFR 512.725; R-725-U3")
              .note(tooFew(result, ruleSet) + ": the measure does not count.");
      case NO_BENCHMARK ->
          Node.of(label(result), EXCLUDED, "42 CFR 512.725; R-725-U4, R-725-U8")
              .note(
                  "Fewer than %d rates make a benchmark: there is none, the measure does not count."
                      .formatted(ruleSet.quality().minBenchmarkReporters()))
              .uses(ruleSet, "quality.minBenchmarkReporters", "quality.excludeZeroRates");
      case NO_CLAIMS_RESULT ->
          Node.of(label(result), EXCLUDED, "42 CFR 512.725; R-720-U4")
              .note("CMS calculated no result from claims: the measure does not count.");
    };
  }

  private static String tooFew(MeasureResult result, RuleSet ruleSet) {
    int least = ruleSet.quality().minCases();
    return result
        .submission()
        .map(MeasureSubmission::caseCount)
        .filter(cases -> cases < least)
        .map(cases -> "Fewer than %d cases (%d)".formatted(least, cases))
        .orElse("There is no performance rate");
  }

  private static String collectionTypes(MeasureSpecification measure) {
    return measure.collectionTypes().stream().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
