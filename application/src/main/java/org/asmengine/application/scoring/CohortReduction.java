package org.asmengine.application.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.Decimals;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.PoolInvariants;
import org.asmengine.domain.payment.ScoreGroup;
import org.asmengine.domain.ruleset.RuleSet;

/** Reduces each cohort to its payment: pool, scaling factor, one factor for each final score. */
public final class CohortReduction {

  private final RuleSet ruleSet;

  /** A reduction under these rules. */
  public CohortReduction(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /** The payments of the cohorts that have participants. */
  public Map<Cohort, CohortPayment> payments(List<ScoreTally> tallies) {
    Map<Cohort, List<ScoreGroup>> groups = new EnumMap<>(Cohort.class);
    for (ScoreTally tally : tallies) {
      List<ScoreGroup> cohort = groups.computeIfAbsent(tally.cohort(), absent -> new ArrayList<>());
      tally
          .finalScore()
          .ifPresent(
              score -> cohort.add(new ScoreGroup(score, tally.participants(), tally.paid())));
    }
    Map<Cohort, CohortPayment> payments = new EnumMap<>(Cohort.class);
    groups.forEach((cohort, list) -> payments.put(cohort, CohortPayment.of(list, ruleSet)));
    return payments;
  }

  /** What is wrong with the adjustments, in words; empty when all invariants hold. */
  public List<String> violations(
      Map<Cohort, CohortPayment> payments, List<NetAdjustment> netAdjustments) {
    List<String> violations = new ArrayList<>();
    for (NetAdjustment net : netAdjustments) {
      CohortPayment payment = payments.get(net.cohort());
      if (payment == null) {
        violations.add(net.cohort() + ": adjustments without a payment");
      } else {
        PoolInvariants.violations(payment, net.dollars(), net.participants(), ruleSet)
            .forEach(violation -> violations.add(net.cohort() + ": " + violation));
      }
    }
    return violations;
  }

  /** The published results of the cohorts. */
  public List<CohortRow> rows(
      Map<Cohort, CohortPayment> payments,
      List<ScoreTally> tallies,
      List<NetAdjustment> netAdjustments,
      References references) {
    List<CohortRow> rows = new ArrayList<>();
    payments.forEach((cohort, payment) -> {
      Optional<CostBenchmark> cost = references.cost(cohort);
      rows.add(
          new CohortRow(
              cohort,
              count(tallies, cohort, "SCORED")
                  + count(tallies, cohort, "ZERO")
                  + count(tallies, cohort, "NO_FINAL_SCORE"),
              count(tallies, cohort, "SCORED"),
              count(tallies, cohort, "ZERO"),
              count(tallies, cohort, "NO_FINAL_SCORE"),
              payment.median().map(Decimals.THREE::show),
              Decimals.TWO.show(payment.pool().paid()),
              Decimals.TWO.show(payment.pool().dollars()),
              payment.scalingFactor().map(Decimals.TWELVE::show),
              Decimals.TWO.show(net(netAdjustments, cohort)),
              cost.map(CostBenchmark::median).map(Decimals.FOUR::show),
              cost.map(CostBenchmark::standardDeviation).map(Decimals.FOUR::show),
              cost.map(CostBenchmark::reporters),
              payment.clamped(),
              Decimals.TWO.show(payment.undistributed())));
    });
    return rows;
  }

  private static BigDecimal net(List<NetAdjustment> netAdjustments, Cohort cohort) {
    return netAdjustments.stream()
        .filter(net -> net.cohort() == cohort)
        .map(NetAdjustment::dollars)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long count(List<ScoreTally> tallies, Cohort cohort, String status) {
    return tallies.stream()
        .filter(tally -> tally.cohort() == cohort && tally.status().equals(status))
        .mapToLong(ScoreTally::participants)
        .sum();
  }
}
