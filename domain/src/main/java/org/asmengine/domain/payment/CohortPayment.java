package org.asmengine.domain.payment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.Midpoint;
import org.asmengine.domain.ruleset.PaymentRules;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The payment of a cohort: what its final scores and payments say together. Cohorts never meet.
 *
 * @param groups the participants with a final score, by score
 * @param median of the positive final scores, exact; none without one
 * @param pool the incentive pool
 * @param scalingFactor F, rounded; none when nobody with a positive score was paid anything
 * @param factors the adjustment of each final score
 */
public record CohortPayment(
    NavigableMap<BigDecimal, ScoreGroup> groups,
    Optional<BigDecimal> median,
    IncentivePool pool,
    Optional<BigDecimal> scalingFactor,
    NavigableMap<BigDecimal, AdjustmentFactor> factors) {

  /** The payment of the cohort whose participants with a final score are given, by score. */
  @Rule({"42 CFR 512.750(b)", "R-750-b"})
  public static CohortPayment of(Collection<ScoreGroup> scoreGroups, RuleSet ruleSet) {
    NavigableMap<BigDecimal, ScoreGroup> groups = new TreeMap<>();
    for (ScoreGroup group : scoreGroups) {
      groups.merge(
          group.score(),
          group,
          (one, other) ->
              new ScoreGroup(
                  one.score(),
                  Math.addExact(one.participants(), other.participants()),
                  one.paid().add(other.paid())));
    }
    Optional<BigDecimal> median = median(groups.values());
    NavigableMap<BigDecimal, BigDecimal> transformed = new TreeMap<>();
    midpoint(median, ruleSet)
        .ifPresent(midpoint ->
            groups.values().stream()
                .filter(group -> !group.isZero())
                .forEach(group ->
                    transformed.put(
                        group.score(),
                        ExchangeFunction.transform(group.score(), midpoint, ruleSet))));
    IncentivePool pool = IncentivePool.of(groups.values(), ruleSet);
    Optional<BigDecimal> scaling = scalingFactor(groups, transformed, pool, ruleSet);
    NavigableMap<BigDecimal, AdjustmentFactor> factors = new TreeMap<>();
    groups
        .keySet()
        .forEach(score ->
            factors.put(
                score,
                factor(score, transformed.getOrDefault(score, BigDecimal.ZERO), scaling, ruleSet)));
    return new CohortPayment(groups, median, pool, scaling, factors);
  }

  /** The median of the positive final scores, each participant counted. */
  @Rule({"42 CFR 512.750(c)(1)(ii)", "R-750-c-1-ii"})
  static Optional<BigDecimal> median(Collection<ScoreGroup> groups) {
    Distribution.Builder scores = Distribution.builder();
    for (ScoreGroup group : groups) {
      if (!group.isZero()) {
        scores.add(group.score(), group.participants());
      }
    }
    Distribution distribution = scores.build();
    return distribution.count() == 0 ? Optional.empty() : Optional.of(distribution.median());
  }

  /**
   * Where the exchange function gives one half: the median, or the score that the rule set fixes.
   */
  public static Optional<BigDecimal> midpoint(Optional<BigDecimal> median, RuleSet ruleSet) {
    return switch (ruleSet.payment().midpoint()) {
      case Midpoint.CohortMedian cohortMedian -> median;
      case Midpoint.Fixed fixed -> Optional.of(fixed.score());
    };
  }

  /** F makes what positive scores receive equal to the pool. */
  @Rule({"42 CFR 512.750(c)(1)(iv)", "R-750-c-1-iv"})
  static Optional<BigDecimal> scalingFactor(
      NavigableMap<BigDecimal, ScoreGroup> groups,
      NavigableMap<BigDecimal, BigDecimal> transformed,
      IncentivePool pool,
      RuleSet ruleSet) {
    BigDecimal weighted =
        transformed.entrySet().stream()
            .map(entry ->
                groupOf(groups, entry.getKey())
                    .paid()
                    .multiply(ruleSet.payment().risk())
                    .multiply(entry.getValue()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return weighted.signum() == 0
        ? Optional.empty()
        : Optional.of(
            ruleSet.roundings().scalingFactor().apply(Exact.divide(pool.dollars(), weighted)));
  }

  /**
   * The adjustment factor of a final score: r T F - r above zero, rounded and then clamped; -r at
   * zero; zero above zero when there is no scaling factor.
   */
  @Rule({"42 CFR 512.750(c)(1)", "R-750-c-1", "R-750-c-1-zero", "R-750-U1"})
  static AdjustmentFactor factor(
      BigDecimal score,
      BigDecimal transformed,
      Optional<BigDecimal> scalingFactor,
      RuleSet ruleSet) {
    PaymentRules rules = ruleSet.payment();
    BigDecimal unrounded;
    if (score.signum() == 0) {
      unrounded = rules.risk().negate();
    } else {
      unrounded =
          scalingFactor
              .map(f -> rules.risk().multiply(transformed).multiply(f).subtract(rules.risk()))
              .orElse(BigDecimal.ZERO);
    }
    BigDecimal rounded = ruleSet.roundings().adjustmentFactor().apply(unrounded);
    BigDecimal factor =
        rules.capAtRisk()
            ? ruleSet
                .roundings()
                .adjustmentFactor()
                .apply(Exact.clamp(rounded, rules.risk().negate(), rules.risk()))
            : rounded;
    return new AdjustmentFactor(score, transformed, unrounded, rounded, factor);
  }

  /** The adjustment of a final score that occurs in the cohort. */
  public AdjustmentFactor factorOf(BigDecimal score) {
    AdjustmentFactor factor = factors.get(score);
    if (factor == null) {
      throw new IllegalArgumentException("no participant of the cohort has a score of " + score);
    }
    return factor;
  }

  /** The dollars that the cap leaves undistributed: what it took off the factors. */
  @Rule({"42 CFR 512.750(c)(1)", "R-750-U1"})
  public BigDecimal undistributed() {
    return factors.values().stream()
        .map(factor ->
            groupOf(groups, factor.score())
                .paid()
                .multiply(factor.unclamped().subtract(factor.factor())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many participants the cap touches. */
  public long clamped() {
    return factors.values().stream()
        .filter(AdjustmentFactor::isClamped)
        .mapToLong(factor -> groupOf(groups, factor.score()).participants())
        .sum();
  }

  private static ScoreGroup groupOf(NavigableMap<BigDecimal, ScoreGroup> groups, BigDecimal score) {
    ScoreGroup group = groups.get(score);
    if (group == null) {
      throw new IllegalStateException("no participants with a score of " + score);
    }
    return group;
  }
}
