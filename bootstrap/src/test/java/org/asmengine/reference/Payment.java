package org.asmengine.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract's section "Payment, per cohort". */
final class Payment {

  /** What the payment needs of a participant; no final score: empty. */
  record Scored(Optional<BigDecimal> finalScore, BigDecimal paid) {

    boolean isPositive() {
      return finalScore.isPresent() && finalScore.get().signum() > 0;
    }
  }

  private final Parameters parameters;
  private final BigDecimal risk;
  private final Optional<BigDecimal> median;
  private final BigDecimal paid;
  private final BigDecimal pool;
  private final Optional<BigDecimal> scalingFactor;

  /** Works out the pool and the scaling factor of a cohort. */
  Payment(List<Scored> cohort, BigDecimal risk, Parameters parameters) {
    this.parameters = parameters;
    this.risk = risk;
    // "mu: median (type 7) of the positive ones"
    List<BigDecimal> positive =
        cohort.stream().filter(Scored::isPositive).flatMap(s -> s.finalScore().stream()).toList();
    median = positive.isEmpty() ? Optional.empty() : Optional.of(Exact.median(positive));
    // "Pool = r x 0.85 x sum of P over participants with a final score (zeros included)."
    boolean zeros = parameters.flag("pool.includeZeroScores");
    paid =
        Exact.sum(
            cohort.stream()
                .filter(one -> one.isPositive() || (zeros && one.finalScore().isPresent()))
                .map(Scored::paid)
                .toList());
    pool = Exact.round(risk.multiply(parameters.number("pool.redistribution")).multiply(paid), 2);
    // "Scaling factor F = pool / sum over S > 0 of (P x r x T); none when that sum is 0"
    List<BigDecimal> shares = new ArrayList<>();
    for (Scored one : cohort) {
      transformed(one).ifPresent(t -> shares.add(one.paid().multiply(risk).multiply(t)));
    }
    BigDecimal sum = Exact.sum(shares);
    scalingFactor =
        sum.signum() == 0
            ? Optional.empty()
            : Optional.of(pool.divide(sum, 12, RoundingMode.HALF_UP));
  }

  /** mu before any override of the midpoint; empty without positive scores. */
  Optional<BigDecimal> median() {
    return median;
  }

  /** The sum that the pool is built on. */
  BigDecimal paid() {
    return paid;
  }

  BigDecimal pool() {
    return pool;
  }

  Optional<BigDecimal> scalingFactor() {
    return scalingFactor;
  }

  /** "T = 1 / (1 + exp(-0.1 x (S - mu))) for S > 0", rounded to 12 decimals. */
  Optional<BigDecimal> transformed(Scored one) {
    if (!one.isPositive()) {
      return Optional.empty();
    }
    String midpoint = parameters.text("transform.midpoint");
    BigDecimal mu =
        midpoint.equals("COHORT_MEDIAN") ? median.orElseThrow() : new BigDecimal(midpoint);
    BigDecimal exponent =
        parameters
            .number("transform.steepness")
            .negate()
            .multiply(one.finalScore().orElseThrow().subtract(mu));
    BigDecimal denominator = BigDecimal.ONE.add(Exact.exp(exponent));
    return Optional.of(BigDecimal.ONE.divide(denominator, 12, RoundingMode.HALF_UP));
  }

  /** The adjustment factor, rounded to 6 decimals. */
  BigDecimal adjustmentFactor(Scored one) {
    // "no final score: 0"
    if (one.finalScore().isEmpty()) {
      return Exact.round(BigDecimal.ZERO, 6);
    }
    // "S = 0: -r"
    if (!one.isPositive()) {
      return Exact.round(risk.negate(), 6);
    }
    // "none when that sum is 0, and then the adjustment factor of positive scores is 0"
    if (scalingFactor.isEmpty()) {
      return Exact.round(BigDecimal.ZERO, 6);
    }
    // "S > 0: r x T x F - r, rounded, then clamped to [-r, r]"
    BigDecimal t = transformed(one).orElseThrow();
    BigDecimal factor =
        Exact.round(risk.multiply(t).multiply(scalingFactor.get()).subtract(risk), 6);
    if (parameters.flag("adjustment.capAtRisk")) {
      factor = Exact.clamp(factor, risk.negate(), risk);
    }
    return Exact.round(factor, 6);
  }
}
