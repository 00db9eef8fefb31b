package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.finalscore.FinalScore.NoFinalScore;
import org.asmengine.domain.finalscore.FinalScore.Scored;
import org.asmengine.domain.finalscore.FinalScore.Zero;
import org.asmengine.domain.finalscore.FinalScorer;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains a final score, a zero, or why there is no score, with categories and adjustments. */
public final class FinalScoreExplanation {

  private static final String LABEL = "Final score";
  private static final String COMBINED = "42 CFR 512.745(a); R-745-U1, R-745-U6";

  private FinalScoreExplanation() {}

  /** The final score with all that it is made of, worked out even where it does not count. */
  public static Explanation of(
      Participant participant, Components components, FinalScore score, RuleSet ruleSet) {
    Node node =
        switch (score) {
          case Scored scored -> scored(scored, components, ruleSet);
          case Zero zero -> zero(zero, components, ruleSet);
          case NoFinalScore none -> StatusExplanation.none(none.reason(), components, ruleSet);
        };
    StatusExplanation.superseded(score, components, ruleSet).forEach(node::note);
    return node.child(QualityExplanation.of(components.quality(), ruleSet))
        .child(CostExplanation.of(components.cost(), ruleSet))
        .child(ActivitiesExplanation.of(components.activities(), ruleSet))
        .child(InteroperabilityExplanation.of(components.interoperability(), ruleSet))
        .child(AdjustmentExplanation.complexPatient(components.complexPatient(), ruleSet))
        .child(
            AdjustmentExplanation.smallPractice(components.smallPractice(), participant, ruleSet))
        .child(minimumSubmission(components, ruleSet))
        .children(circumstances(components, ruleSet))
        .build();
  }

  private static Node scored(Scored scored, Components components, RuleSet ruleSet) {
    return combined(
        Node.of(LABEL, scored.score().toPlainString(), COMBINED).in(Unit.POINTS),
        scored.unrounded(),
        components,
        ruleSet);
  }

  private static Node zero(Zero zero, Components components, RuleSet ruleSet) {
    String value = FinalScorer.bounded(BigDecimal.ZERO, ruleSet).toPlainString();
    Optional<BigDecimal> unrounded = FinalScorer.unrounded(components, ruleSet);
    return switch (zero.reason()) {
      case FLOOR -> {
        Node node =
            Node.of(LABEL, value, "42 CFR 512.745(a)(2); R-745-U3")
                .in(Unit.POINTS)
                .note("FLOOR: categories and adjustments come to nothing.");
        yield unrounded.map(raw -> combined(node, raw, components, ruleSet)).orElse(node);
      }
      case MINIMUM_SUBMISSION_NOT_MET -> {
        Node node =
            Node.of(LABEL, value, "42 CFR 512.720; R-720-U5, R-745-U2, R-745-U8")
                .in(Unit.POINTS)
                .note("MINIMUM_SUBMISSION_NOT_MET: zero whatever the categories say; no bonus.")
                .uses(ruleSet, "minimumSubmission.effect");
        yield node.child(otherwise(unrounded, components, ruleSet));
      }
    };
  }

  /** What the participant would have got, had the minimum submission been met by the same data. */
  private static Explanation otherwise(
      Optional<BigDecimal> unrounded, Components components, RuleSet ruleSet) {
    String label = "Without the minimum submission rule";
    return unrounded
        .map(raw ->
            combined(
                Node.of(label, FinalScorer.bounded(raw, ruleSet).toPlainString(), COMBINED)
                    .in(Unit.POINTS),
                raw,
                components,
                ruleSet))
        .orElseGet(() ->
            Node.of(label, "no final score", "42 CFR 512.745(a); R-745-U7")
                .note("A quality or a cost score is missing.")
                .uses(ruleSet, "missingCategory"))
        .build();
  }

  private static Node combined(
      Node node, BigDecimal unrounded, Components components, RuleSet ruleSet) {
    node.unrounded(unrounded)
        .formula(formula(components, ruleSet))
        .uses(ruleSet, "quality.weight", "cost.weight", "rounding.finalScore");
    if (components.qualityScore().isEmpty() || components.cost().value().isEmpty()) {
      node.note("A category is missing: the other one counts for all.")
          .uses(ruleSet, "missingCategory");
    }
    BigDecimal least = ruleSet.finalScore().least();
    BigDecimal most = ruleSet.finalScore().most();
    if (unrounded.compareTo(most) > 0) {
      node.note("Clamped: %s is above %s.".formatted(Figures.exact(unrounded), most))
          .uses(ruleSet, "finalScore.most");
    } else if (unrounded.compareTo(least) < 0) {
      node.note("Clamped: %s is below %s.".formatted(Figures.exact(unrounded), least))
          .uses(ruleSet, "finalScore.least");
    }
    return node;
  }

  private static String formula(Components components, RuleSet ruleSet) {
    Optional<BigDecimal> quality = components.qualityScore();
    Optional<BigDecimal> cost = components.cost().value();
    String categories =
        quality.isPresent() && cost.isPresent()
            ? "(%s x %s + %s x %s)"
                .formatted(
                    Figures.exact(ruleSet.quality().weight()),
                    Figures.exact(quality.get()),
                    Figures.exact(ruleSet.cost().weight()),
                    Figures.exact(cost.get()))
            : quality.or(() -> cost).map(Figures::exact).orElse("0");
    return "100 x "
        + categories
        + Figures.term(components.activities().adjustment())
        + Figures.term(components.interoperability().adjustment())
        + Figures.term(components.complexPatient().points())
        + Figures.term(components.smallPractice());
  }

  private static Explanation minimumSubmission(Components components, RuleSet ruleSet) {
    boolean met = components.quality().minimumSubmissionMet();
    String found =
        components.quality().reported()
            ? "What was submitted is not complete."
            : "Nothing was submitted.";
    return Node.of("Minimum submission", met ? "met" : "not met", "42 CFR 512.720; R-720-U5")
        .note(
            "Looked for one submission of a measure of the cohort, by the clinician or its small"
                + " practice, not from claims, with a data completeness of at least %s."
                    .formatted(Figures.exact(ruleSet.quality().dataCompleteness())))
        .note(met ? "Found one." : found)
        .uses(ruleSet, "quality.dataCompleteness")
        .build();
  }

  private static List<Explanation> circumstances(Components components, RuleSet ruleSet) {
    boolean reported = components.quality().reported();
    return components.circumstances().stream()
        .map((Circumstance circumstance) ->
            Node.of(
                    "Extreme and uncontrollable circumstances",
                    "granted to the " + (circumstance.wholePractice() ? "practice" : "clinician"),
                    "42 CFR 512.780; R-780-U1, R-780-U2")
                .note("Reference %s.".formatted(circumstance.reference()))
                .note(
                    reported
                        ? "Quality data was reported: the circumstances change nothing."
                        : "No quality data was reported: there is no final score.")
                .uses(ruleSet, "circumstances.effect")
                .input(circumstance.source())
                .build())
        .toList();
  }
}
