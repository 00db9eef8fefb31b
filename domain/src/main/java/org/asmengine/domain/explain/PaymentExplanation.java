package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.payment.AdjustmentFactor;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.ExchangeFunction;
import org.asmengine.domain.payment.PaymentMultiplier;
import org.asmengine.domain.ruleset.Midpoint;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Explains what a final score does to payments: factor, transformed score, scaling factor, pool.
 */
public final class PaymentExplanation {

  private static final String FACTOR = "Adjustment factor";
  private static final int CENTS = 2;

  private PaymentExplanation() {}

  /**
   * The adjustment factor of a final score.
   *
   * @param score the final score
   * @param scoreExplained its explanation
   * @param facts what is known of its cohort
   */
  public static Explanation factor(
      FinalScore score, Explanation scoreExplained, CohortFacts facts, RuleSet ruleSet) {
    return score
        .value()
        .map(value -> factor(facts.factorOf(value, ruleSet), facts, ruleSet))
        .orElseGet(() ->
            Node.of(
                    FACTOR,
                    AdjustmentFactor.none(ruleSet).toPlainString(),
                    "42 CFR 512.750(c); R-750-U4")
                .note("Without a final score payments are not adjusted."))
        .child(scoreExplained)
        .build();
  }

  /** The adjustment factor that applies to a final score. */
  static BigDecimal factorOf(FinalScore score, CohortFacts facts, RuleSet ruleSet) {
    return score
        .value()
        .map(value -> facts.factorOf(value, ruleSet).factor())
        .orElseGet(() -> AdjustmentFactor.none(ruleSet));
  }

  private static Node factor(AdjustmentFactor factor, CohortFacts facts, RuleSet ruleSet) {
    String risk = Figures.exact(ruleSet.payment().risk());
    String riskKey = "risk." + ruleSet.calendar().performanceYear();
    String value = factor.factor().toPlainString();
    if (factor.score().signum() == 0) {
      return Node.of(FACTOR, value, "42 CFR 512.750(c)(1); R-750-c-1-zero")
          .unrounded(factor.unrounded())
          .formula("-" + risk)
          .note("A final score of zero takes the largest negative adjustment.")
          .uses(ruleSet, riskKey, "adjustment.zeroScore");
    }
    Node node =
        Node.of(FACTOR, value, "42 CFR 512.750(c)(1); R-750-c-1, R-750-U1")
            .unrounded(factor.unrounded())
            .uses(ruleSet, riskKey, "adjustment.capAtRisk", "rounding.adjustmentFactor");
    if (factor.isClamped()) {
      node.note(
          "Clamped: %s is beyond the risk level of %s; the difference is not distributed."
              .formatted(Figures.exact(factor.unclamped()), risk));
    }
    facts
        .scalingFactor()
        .ifPresentOrElse(
            scaling ->
                node.formula(
                    "%s x %s x %s - %s"
                        .formatted(
                            risk,
                            Figures.exact(factor.transformed()),
                            Figures.exact(scaling),
                            risk)),
            () -> node.note("There is no scaling factor: payments are not adjusted."));
    facts.midpoint().ifPresent(midpoint -> node.child(transformed(factor, midpoint, ruleSet)));
    return node.child(scaling(facts, ruleSet));
  }

  private static Explanation transformed(
      AdjustmentFactor factor, BigDecimal midpoint, RuleSet ruleSet) {
    String citation = "42 CFR 512.750(c)(1)(ii); R-750-c-1-ii";
    Node center =
        Node.of("Midpoint", Figures.exact(midpoint), citation)
            .in(Unit.POINTS)
            .unrounded(midpoint)
            .uses(ruleSet, "transform.midpoint");
    switch (ruleSet.payment().midpoint()) {
      case Midpoint.CohortMedian median ->
          center
              .note("The median of the cohort's positive final scores.")
              .uses(ruleSet, "transform.medianExcludesZero");
      case Midpoint.Fixed fixed -> center.note("Fixed by the rule set.");
    }
    return Node.of("Transformed score T", factor.transformed().toPlainString(), citation)
        .unrounded(ExchangeFunction.unrounded(factor.score(), midpoint, ruleSet))
        .formula(
            "1 / (1 + exp(-%s x (%s - %s)))"
                .formatted(
                    Figures.exact(ruleSet.payment().steepness()),
                    Figures.exact(factor.score()),
                    Figures.exact(midpoint)))
        .uses(ruleSet, "transform.type", "transform.steepness", "rounding.transformedScore")
        .child(center.build())
        .build();
  }

  private static Explanation scaling(CohortFacts facts, RuleSet ruleSet) {
    Node node =
        Node.of(
                "Scaling factor F",
                facts.scalingFactor().map(BigDecimal::toPlainString).orElse("none"),
                "42 CFR 512.750(c)(1)(iv); R-750-c-1-iv")
            .note("The pool over the sum of P x r x T of all positive final scores of the cohort.")
            .uses(ruleSet, "rounding.scalingFactor");
    if (facts.scalingFactor().isEmpty()) {
      node.note("Nobody with a positive final score was paid anything.");
    }
    return node.child(pool(facts, ruleSet)).build();
  }

  private static Explanation pool(CohortFacts facts, RuleSet ruleSet) {
    return Node.of(
            "Incentive pool",
            facts.pool().toPlainString(),
            "42 CFR 512.750(c)(1)(iii); R-750-c-1-iii")
        .in(Unit.DOLLARS)
        .formula(
            "%s x %s x %s"
                .formatted(
                    Figures.exact(ruleSet.payment().risk()),
                    Figures.exact(ruleSet.payment().redistribution()),
                    Figures.exact(facts.paid())))
        .uses(
            ruleSet,
            "risk." + ruleSet.calendar().performanceYear(),
            "pool.redistribution",
            "rounding.incentivePool")
        .child(
            Node.of(
                    "Part B payments of the cohort",
                    Figures.published(facts.paid(), CENTS),
                    "42 CFR 512.750(c)(1)(iii); R-750-c-1-iii")
                .in(Unit.DOLLARS)
                .note(
                    "Of the %d participants with a final score, zeros %s."
                        .formatted(
                            facts.participants(),
                            ruleSet.payment().includeZeroScores() ? "included" : "left out"))
                .uses(ruleSet, "pool.base", "pool.includeZeroScores")
                .build())
        .build();
  }

  /**
   * What the factor would have done to the payments of the performance year.
   *
   * @param paid Part B payments to the participant, in dollars
   * @param source the input row, where there is one
   */
  public static Explanation estimatedAdjustment(
      BigDecimal paid, Optional<SourceRow> source, BigDecimal factor, RuleSet ruleSet) {
    Node payments =
        Node.of(
                "Part B payments of the performance year",
                Figures.published(paid, CENTS),
                "42 CFR 512.750(a); R-750-a")
            .in(Unit.DOLLARS);
    source.ifPresentOrElse(payments::input, () -> payments.note("No payment is on record: zero."));
    return Node.of(
            "Estimated adjustment",
            PaymentMultiplier.estimatedAdjustment(paid, factor, ruleSet).toPlainString(),
            "42 CFR 512.750(a); R-750-a")
        .in(Unit.DOLLARS)
        .formula("%s x (%s)".formatted(Figures.exact(paid), Figures.exact(factor)))
        .note("If the payments of the payment year were those of the performance year.")
        .uses(ruleSet, "rounding.estimatedAdjustment")
        .child(payments.build())
        .build();
  }
}
