package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.reference.CohortYearEnd.Scorecard;
import org.asmengine.reference.Inputs.Participant;

/** The contract's section "Output files": the texts of the four result files. */
final class OutputFiles {

  private OutputFiles() {}

  /** One row; "an absent value is empty", "LF line ends". */
  private static String line(List<String> values) {
    return String.join(",", values) + "\n";
  }

  private static String number(BigDecimal value, int decimals) {
    return Exact.round(value, decimals).toPlainString();
  }

  private static String number(Optional<BigDecimal> value, int decimals) {
    return value.map(present -> number(present, decimals)).orElse("");
  }

  static String finalScores(int performanceYear, List<CohortYearEnd> cohorts) {
    StringBuilder text =
        new StringBuilder(
            "performance_year,payment_year,tin,npi,cohort,status,reason,quality_level,"
                + "quality_points,quality_measures_counted,quality_score,cost_points,cost_score,"
                + "ia_adjustment,pi_percent,pi_adjustment,complex_patient_adjustment,"
                + "small_practice_adjustment,final_score,transformed_score,scaling_factor,"
                + "adjustment_factor,payment_multiplier,part_b_paid,estimated_adjustment\n");
    for (CohortYearEnd cohort : cohorts) {
      for (Scorecard card : cohort.scorecards()) {
        text.append(line(finalScore(performanceYear, card, cohort.payment())));
      }
    }
    return text.toString();
  }

  private static List<String> finalScore(int performanceYear, Scorecard card, Payment payment) {
    BigDecimal factor = payment.adjustmentFactor(card.scored());
    // "scaling_factor (12, only where the score is positive)"
    Optional<BigDecimal> scalingFactor =
        card.scored().isPositive() ? payment.scalingFactor() : Optional.empty();
    return List.of(
        String.valueOf(performanceYear),
        String.valueOf(performanceYear + 2),
        card.participant().tin(),
        card.participant().npi(),
        card.participant().cohort(),
        card.outcome().status(),
        card.outcome().reason(),
        card.quality().level().name(),
        number(card.quality().points(), 4),
        String.valueOf(card.quality().counted()),
        card.quality().score().map(score -> score.round(6).toPlainString()).orElse(""),
        number(card.costPoints(), 4),
        card.costScore().map(score -> score.round(6).toPlainString()).orElse(""),
        number(card.improvementActivities(), 2),
        number(card.piPercent(), 4),
        number(card.piAdjustment(), 4),
        number(card.complexPatients(), 2),
        number(card.smallPractice(), 2),
        number(card.outcome().finalScore(), 2),
        number(payment.transformed(card.scored()), 12),
        number(scalingFactor, 12),
        number(factor, 6),
        number(BigDecimal.ONE.add(factor), 6),
        number(card.scored().paid(), 2),
        number(estimatedAdjustment(card, payment), 2));
  }

  /** "Estimated adjustment = P x adjustment factor", rounded to cents. */
  private static BigDecimal estimatedAdjustment(Scorecard card, Payment payment) {
    return Exact.round(card.scored().paid().multiply(payment.adjustmentFactor(card.scored())), 2);
  }

  static String measureScores(List<CohortYearEnd> cohorts) {
    StringBuilder text =
        new StringBuilder(
            "tin,npi,cohort,level,measure_id,collection_type,state,reason,case_count,"
                + "performance_rate,decile,points\n");
    for (CohortYearEnd cohort : cohorts) {
      for (Scorecard card : cohort.scorecards()) {
        for (QualityScoring.MeasureResult result : card.quality().measures()) {
          text.append(line(measureScore(card.participant(), result)));
        }
      }
    }
    return text.toString();
  }

  private static List<String> measureScore(
      Participant participant, QualityScoring.MeasureResult result) {
    return List.of(
        participant.tin(),
        participant.npi(),
        participant.cohort(),
        result.level().name(),
        result.measure(),
        result.collectionType(),
        result.state().name(),
        result.reason(),
        number(result.caseCount(), 0),
        number(result.rate(), 2),
        result.decile().map(String::valueOf).orElse(""),
        number(result.points(), 4));
  }

  static String benchmarks(List<Benchmark> benchmarks) {
    StringBuilder text =
        new StringBuilder(
            "measure_id,collection_type,reporters,p1,p10,p20,p30,p40,p50,p60,p70,p80,p90,p99\n");
    for (Benchmark benchmark : benchmarks) {
      List<String> values = new ArrayList<>();
      values.add(benchmark.measure());
      values.add(benchmark.collectionType());
      values.add(String.valueOf(benchmark.reporters()));
      benchmark.percentiles().forEach(value -> values.add(number(value, 4)));
      text.append(line(values));
    }
    return text.toString();
  }

  /** "HF, then LBP; a cohort without participants has no row." */
  static String cohorts(List<CohortYearEnd> cohorts) {
    StringBuilder text =
        new StringBuilder(
            "cohort,participants,scored,zero,no_final_score,median_final_score,part_b_paid,"
                + "incentive_pool,scaling_factor,net_adjustment,cost_median,cost_sd,"
                + "cost_reporters\n");
    for (CohortYearEnd cohort : cohorts) {
      if (!cohort.scorecards().isEmpty()) {
        text.append(line(cohort(cohort)));
      }
    }
    return text.toString();
  }

  private static List<String> cohort(CohortYearEnd cohort) {
    List<Scorecard> cards = cohort.scorecards();
    Payment payment = cohort.payment();
    BigDecimal net =
        Exact.sum(cards.stream().map(card -> estimatedAdjustment(card, payment)).toList());
    Optional<CostScoring.CostBenchmark> cost = cohort.costBenchmark();
    return List.of(
        cards.get(0).participant().cohort(),
        String.valueOf(cards.size()),
        count(cards, "SCORED"),
        count(cards, "ZERO"),
        count(cards, "NO_FINAL_SCORE"),
        number(payment.median(), 3),
        number(payment.paid(), 2),
        number(payment.pool(), 2),
        number(payment.scalingFactor(), 12),
        number(net, 2),
        number(cost.map(CostScoring.CostBenchmark::median), 4),
        number(cost.map(CostScoring.CostBenchmark::sd), 4),
        cost.map(one -> String.valueOf(one.reporters())).orElse(""));
  }

  private static String count(List<Scorecard> cards, String status) {
    return String.valueOf(
        cards.stream().filter(card -> card.outcome().status().equals(status)).count());
  }
}
