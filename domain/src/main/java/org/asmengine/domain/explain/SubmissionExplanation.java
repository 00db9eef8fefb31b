package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains what one submission says: completeness, cases and rate. */
final class SubmissionExplanation {

  private static final int COMPLETENESS_DECIMALS = 6;

  private SubmissionExplanation() {}

  static List<Explanation> of(MeasureSubmission submission, RuleSet ruleSet) {
    return List.of(
        completeness(submission, ruleSet), cases(submission, ruleSet), rate(submission, ruleSet));
  }

  private static Explanation completeness(MeasureSubmission submission, RuleSet ruleSet) {
    String citation = "42 CFR 512.725; R-725-U2";
    return switch (submission.data()) {
      case PopulationCounts counts -> {
        long reported = counts.met() + counts.notMet() + counts.exclusions() + counts.exceptions();
        BigDecimal share =
            Exact.divide(
                BigDecimal.valueOf(reported), BigDecimal.valueOf(counts.eligiblePopulation()));
        yield Node.of(
                "Data completeness", Figures.published(share, COMPLETENESS_DECIMALS), citation)
            .unrounded(share)
            .formula(
                "(%d + %d + %d + %d) / %d"
                    .formatted(
                        counts.met(),
                        counts.notMet(),
                        counts.exclusions(),
                        counts.exceptions(),
                        counts.eligiblePopulation()))
            .note(
                "%s: at least %s of the eligible population is to be reported."
                    .formatted(
                        submission.isComplete(ruleSet.quality()) ? "Complete" : "Not complete",
                        Figures.exact(ruleSet.quality().dataCompleteness())))
            .uses(ruleSet, "quality.dataCompleteness")
            .input(submission.source())
            .build();
      }
      case ClaimsResult claims ->
          Node.of("Data completeness", "complete", citation)
              .note("Results from claims are always complete.")
              .input(submission.source())
              .build();
    };
  }

  private static Explanation cases(MeasureSubmission submission, RuleSet ruleSet) {
    Node node =
        Node.of("Cases", Long.toString(submission.caseCount()), "42 CFR 512.725; R-725-U3")
            .in(Unit.CASES)
            .note("At least %d are needed.".formatted(ruleSet.quality().minCases()))
            .uses(ruleSet, "quality.minCases")
            .input(submission.source());
    if (submission.data() instanceof PopulationCounts counts) {
      node.formula("%d - %d".formatted(counts.eligiblePopulation(), counts.exclusions()));
    }
    return node.build();
  }

  private static Explanation rate(MeasureSubmission submission, RuleSet ruleSet) {
    String value = submission.rate(ruleSet.quality()).map(BigDecimal::toPlainString).orElse("none");
    Node node =
        Node.of("Performance rate", value, "42 CFR 512.725; R-725-U5, R-720-U8")
            .uses(ruleSet, "quality.rateDecimals", "quality.resubmission")
            .input(submission.source());
    submission.unroundedRate().ifPresent(rate -> node.in(Unit.PERCENT).unrounded(rate));
    switch (submission.data()) {
      case PopulationCounts counts -> {
        if (counts.met() + counts.notMet() == 0) {
          node.note("Nobody met or failed the measure.");
        } else {
          node.formula(
              "100 x %d / (%d + %d)".formatted(counts.met(), counts.met(), counts.notMet()));
        }
        node.note("Submitted at %s, the latest counts.".formatted(submission.submittedAt()));
      }
      case ClaimsResult claims -> node.note("Calculated by CMS from claims.");
    }
    return node.build();
  }
}
