package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.PaymentMultiplier;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains one participant's payment multiplier down to paragraphs and input rows. */
public final class ScoreExplanation {

  private ScoreExplanation() {}

  /**
   * The whole tree: multiplier, adjustment factor, final score, categories, measures.
   *
   * @param score the final score of the components
   * @param paid Part B payments of the performance year, in dollars, zero without a row
   * @param paidSource the row of the payments, where there is one
   * @param facts what is known of the participant's cohort
   * @param ruleSet the rule set with which all of it was worked out
   */
  public static Explanation of(
      Participant participant,
      Components components,
      FinalScore score,
      BigDecimal paid,
      Optional<SourceRow> paidSource,
      CohortFacts facts,
      RuleSet ruleSet) {
    BigDecimal factor = PaymentExplanation.factorOf(score, facts, ruleSet);
    Node node =
        Node.of(
                "Payment multiplier of %d".formatted(ruleSet.calendar().paymentYear()),
                PaymentMultiplier.of(factor).toPlainString(),
                "42 CFR 512.750(c); R-750-a, R-750-b")
            .unrounded(PaymentMultiplier.of(factor))
            .formula("1" + Figures.term(factor))
            .note(
                "%s, %s cohort, performance year %s, rule set %s."
                    .formatted(
                        participant.id(),
                        participant.cohort().condition(),
                        ruleSet.calendar().performanceYear(),
                        ruleSet.version()))
            .input(participant.source());
    if (ruleSet.isWhatIf()) {
      node.note(
          "What-if, not a published result: %s."
              .formatted(
                  ruleSet.overridden().stream()
                      .map((Parameter parameter) -> parameter.key() + " = " + parameter.text())
                      .collect(Collectors.joining(", "))));
    }
    return node.child(
            PaymentExplanation.factor(
                score,
                FinalScoreExplanation.of(participant, components, score, ruleSet),
                facts,
                ruleSet))
        .child(PaymentExplanation.estimatedAdjustment(paid, paidSource, factor, ruleSet))
        .build();
  }
}
