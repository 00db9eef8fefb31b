package org.asmengine.domain.payment;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.payment.Payments.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.asmengine.domain.TestRuleSets;
import org.asmengine.domain.ruleset.RuleSet;

/** Specification 11.1: what holds for every cohort. */
class CohortPaymentPropertyTest {

  private static final BigDecimal RISK = new BigDecimal("0.09");

  @Provide
  Arbitrary<List<ScoreGroup>> cohort() {
    return cohort(
        Arbitraries.oneOf(
            Arbitraries.of(0, 1, 6000, 6000, 10_000), Arbitraries.integers().between(0, 10_000)),
        Arbitraries.longs().between(0, 200_000_000));
  }

  /** Positive scores, and payments in hundreds of dollars, of which the pool is whole cents. */
  @Provide
  Arbitrary<List<ScoreGroup>> paidInHundreds() {
    return cohort(
        Arbitraries.integers().between(1, 10_000),
        Arbitraries.longs().between(1, 20_000).map(hundreds -> hundreds * 10_000));
  }

  private static Arbitrary<List<ScoreGroup>> cohort(
      Arbitrary<Integer> scores, Arbitrary<Long> cents) {
    return Combinators.combine(scores, cents)
        .as((score, paid) ->
            new ScoreGroup(BigDecimal.valueOf(score, 2), 1, BigDecimal.valueOf(paid, 2)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<RuleSet> ruleSets() {
    return Combinators.combine(
            Arbitraries.of("COHORT_MEDIAN", "50"),
            Arbitraries.of("0.1", "0.2", "5"),
            Arbitraries.of("0.09", "0.12", "0.0912345"),
            Arbitraries.of("true", "false"),
            Arbitraries.of("true", "false"))
        .as((midpoint, steepness, risk, zeros, cap) ->
            TestRuleSets.draft()
                .with("transform.midpoint", midpoint)
                .with("transform.steepness", steepness)
                .with("risk.2027", risk)
                .with("pool.includeZeroScores", zeros)
                .with("adjustment.capAtRisk", cap)
                .ruleSet());
  }

  @Property
  void theInvariantsHoldUnderEveryReading(
      @ForAll("cohort") List<ScoreGroup> cohort, @ForAll("ruleSets") RuleSet ruleSet) {
    assertThat(violations(cohort, CohortPayment.of(cohort, ruleSet), ruleSet)).isEmpty();
  }

  @Property
  void aHigherScoreGetsNoLowerFactorAndNoneLeavesTheRiskLevel(
      @ForAll("cohort") List<ScoreGroup> cohort) {
    List<BigDecimal> factors =
        CohortPayment.of(cohort, rules()).factors().values().stream()
            .map(AdjustmentFactor::factor)
            .toList();
    assertThat(factors).isSorted();
    assertThat(factors).allMatch(factor -> factor.abs().compareTo(RISK) <= 0);
  }

  @Property
  void thePoolIsConserved(@ForAll("cohort") List<ScoreGroup> cohort) {
    CohortPayment payment = CohortPayment.of(cohort, rules());
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal explained = BigDecimal.ZERO;
    for (ScoreGroup participant : cohort) {
      AdjustmentFactor factor = payment.factorOf(participant.score());
      net = net.add(participant.paid().multiply(factor.unrounded()));
      paid = paid.add(participant.paid());
      explained = explained.add(participant.paid().multiply(factor.transformed()).multiply(RISK));
    }
    BigDecimal residual = net.subtract(payment.pool().dollars().subtract(RISK.multiply(paid)));
    if (payment.scalingFactor().isPresent()) {
      assertThat(residual.abs()).isLessThanOrEqualTo(explained.multiply(new BigDecimal("0.5e-12")));
    }
  }

  @Property
  void neitherOrderNorGroupingMatters(
      @ForAll("cohort") List<ScoreGroup> cohort, @ForAll long seed) {
    List<ScoreGroup> shuffled = new ArrayList<>(cohort);
    Collections.shuffle(shuffled, new Random(seed));
    Map<BigDecimal, ScoreGroup> grouped =
        shuffled.stream()
            .collect(
                Collectors.toMap(
                    ScoreGroup::score,
                    each -> each,
                    (one, other) ->
                        new ScoreGroup(
                            one.score(),
                            one.participants() + other.participants(),
                            one.paid().add(other.paid())),
                    TreeMap::new));
    CohortPayment payment = CohortPayment.of(cohort, rules());
    assertThat(CohortPayment.of(shuffled, rules())).isEqualTo(payment);
    assertThat(CohortPayment.of(grouped.values(), rules())).isEqualTo(payment);
  }

  @Property
  void theCurrencyDoesNotMatter(
      @ForAll("paidInHundreds") List<ScoreGroup> cohort,
      @ForAll @IntRange(min = 1, max = 1000) int times) {
    List<ScoreGroup> scaled =
        cohort.stream()
            .map(each ->
                new ScoreGroup(each.score(), 1, each.paid().multiply(BigDecimal.valueOf(times))))
            .toList();
    assertThat(CohortPayment.of(scaled, rules()).factors())
        .isEqualTo(CohortPayment.of(cohort, rules()).factors());
  }

  @Property
  void whoIsAloneOrEqualToAllOthersLosesFifteenPercentOfTheRisk(
      @ForAll @IntRange(min = 1, max = 10_000) int score,
      @ForAll @IntRange(min = 1, max = 50) int participants) {
    ScoreGroup group =
        new ScoreGroup(BigDecimal.valueOf(score, 2), participants, new BigDecimal("1000.00"));
    assertThat(CohortPayment.of(List.of(group), rules()).factorOf(group.score()).factor())
        .isEqualTo(new BigDecimal("-0.013500"));
  }

  @Property
  void whereNobodyWasPaidPositiveScoresChangeNothing(@ForAll("cohort") List<ScoreGroup> cohort) {
    List<ScoreGroup> unpaid =
        cohort.stream().map(each -> new ScoreGroup(each.score(), 1, BigDecimal.ZERO)).toList();
    CohortPayment payment = CohortPayment.of(unpaid, rules());
    assertThat(payment.scalingFactor()).isEmpty();
    assertThat(payment.pool().dollars()).isZero();
    assertThat(payment.factors().values())
        .allMatch(factor ->
            factor
                    .factor()
                    .compareTo(factor.score().signum() == 0 ? RISK.negate() : BigDecimal.ZERO)
                == 0);
    assertThat(violations(unpaid, payment, rules())).isEmpty();
  }
}
