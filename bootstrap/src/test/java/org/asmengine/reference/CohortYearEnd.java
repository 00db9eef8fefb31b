package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmengine.reference.Inputs.Activity;
import org.asmengine.reference.Inputs.Participant;
import org.asmengine.reference.Inputs.PaymentRow;
import org.asmengine.reference.Inputs.PiRow;

/** Scores one cohort. */
final class CohortYearEnd {

  /** Everything about one participant but its payment. */
  record Scorecard(
      Participant participant,
      QualityScoring.LevelResult quality,
      Optional<BigDecimal> costPoints,
      Optional<Fraction> costScore,
      BigDecimal improvementActivities,
      BigDecimal piPercent,
      BigDecimal piAdjustment,
      BigDecimal complexPatients,
      BigDecimal smallPractice,
      FinalScoring.Outcome outcome,
      Payment.Scored scored) {}

  private final int performanceYear;
  private final Parameters parameters;
  private final Inputs inputs;
  private final QualityScoring quality;
  private final CostScoring cost;
  private final ComplexPatients complexPatients;
  private final List<Scorecard> scorecards = new ArrayList<>();
  private final Payment payment;

  CohortYearEnd(
      String cohort,
      int performanceYear,
      Inputs inputs,
      QualityScoring quality,
      Parameters parameters) {
    this.performanceYear = performanceYear;
    this.parameters = parameters;
    this.inputs = inputs;
    this.quality = quality;
    cost = new CostScoring(cohort, inputs.participants(), inputs.cost(), parameters);
    complexPatients =
        new ComplexPatients(cohort, inputs.participants(), inputs.complexPatients(), parameters);
    // "rows sorted by cohort, tin, npi"
    List<Participant> sorted =
        inputs.participants().stream()
            .filter(one -> one.cohort().equals(cohort))
            .sorted(Comparator.comparing(Participant::tin).thenComparing(Participant::npi))
            .toList();
    for (Participant participant : sorted) {
      scorecards.add(scorecard(participant));
    }
    payment =
        new Payment(
            scorecards.stream().map(Scorecard::scored).toList(),
            parameters.risk(performanceYear),
            parameters);
  }

  List<Scorecard> scorecards() {
    return scorecards;
  }

  Payment payment() {
    return payment;
  }

  Optional<CostScoring.CostBenchmark> costBenchmark() {
    return cost.benchmark();
  }

  private Scorecard scorecard(Participant participant) {
    QualityScoring.LevelResult level = quality.quality(participant);
    Optional<BigDecimal> costPoints = cost.points(participant);
    // "Cost score C = points / 10."
    Optional<Fraction> costScore = costPoints.map(points -> new Fraction(points, BigDecimal.TEN));
    BigDecimal activities = improvementActivities(participant.tin());
    BigDecimal percent = piPercent(participant.tin());
    // "PI adjustment = -10 x (1 - percent)."
    BigDecimal piAdjustment =
        parameters
            .number("promotingInteroperability.maxPenalty")
            .negate()
            .multiply(BigDecimal.ONE.subtract(percent));
    BigDecimal complex = complexPatients.adjustment(participant);
    BigDecimal small = smallPractice(participant);
    FinalScoring.Outcome outcome =
        FinalScoring.outcome(
            new FinalScoring.Basis(
                hasCircumstances(participant) && quality.reportedNothing(participant),
                quality.meetsMinimumSubmission(participant),
                level.score(),
                costScore,
                activities,
                piAdjustment,
                complex,
                small),
            parameters);
    return new Scorecard(
        participant,
        level,
        costPoints,
        costScore,
        activities,
        percent,
        piAdjustment,
        complex,
        small,
        outcome,
        new Payment.Scored(outcome.finalScore(), paid(participant)));
  }

  /**
   * "An activity counts when attested Y and performed at least 90 days. Both 0, one -10, none -20;
   * by TIN."
   */
  private BigDecimal improvementActivities(String tin) {
    long count =
        inputs.activities().stream()
            .filter(activity -> activity.tin().equals(tin))
            .filter(Activity::attested)
            .filter(activity ->
                activity.period().daysIn(performanceYear)
                    >= parameters.whole("improvementActivities.minDays"))
            .count();
    if (count == 2) {
      return BigDecimal.ZERO;
    }
    return parameters.number(
        count == 1 ? "improvementActivities.one" : "improvementActivities.none");
  }

  private BigDecimal piPercent(String tin) {
    List<PiRow> rows =
        inputs.promotingInteroperability().stream().filter(row -> row.tin().equals(tin)).toList();
    return new PromotingInteroperability(rows, performanceYear, parameters).percent();
  }

  /** "Small practice adjustment: 15 for one clinician, 10 for 2 to 15, else 0." */
  private BigDecimal smallPractice(Participant participant) {
    if (participant.clinicians().compareTo(BigDecimal.ONE) == 0) {
      return parameters.number("smallPractice.solo");
    }
    return parameters.isSmallPractice(participant.clinicians())
        ? parameters.number("smallPractice.small")
        : BigDecimal.ZERO;
  }

  /** "circumstances granted to the participant or its TIN" */
  private boolean hasCircumstances(Participant participant) {
    return inputs.circumstances().stream()
        .filter(one -> one.tin().equals(participant.tin()))
        .anyMatch(one -> one.npi().isEmpty() || one.npi().equals(participant.npi()));
  }

  /** "P: Part B paid (0 without a row)." */
  private BigDecimal paid(Participant participant) {
    return inputs.payments().stream()
        .filter(row -> row.tin().equals(participant.tin()))
        .filter(row -> row.npi().equals(participant.npi()))
        .map(PaymentRow::paid)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
