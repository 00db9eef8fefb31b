package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;

/** The final score of a participant, or why there is none. */
@Rule({"42 CFR 512.745(a)(2)", "R-745-a-2"})
public sealed interface FinalScore {

  /** Why a final score is zero. */
  enum ZeroReason {
    /** No measure was reported as the minimum submission asks. */
    MINIMUM_SUBMISSION_NOT_MET,
    /** Categories and adjustments come to nothing. */
    FLOOR
  }

  /** Why there is no final score. */
  enum NoScoreReason {
    /** Circumstances were granted and nothing was reported. */
    EXTREME_CIRCUMSTANCES,
    /** No quality measure counts. */
    NO_QUALITY_SCORE,
    /** No cost score. */
    NO_COST_SCORE
  }

  /**
   * A final score above zero.
   *
   * @param score above 0, at most 100, rounded
   * @param unrounded before clamping and rounding
   */
  record Scored(BigDecimal score, BigDecimal unrounded) implements FinalScore {}

  /**
   * A final score of zero.
   *
   * @param reason why
   */
  record Zero(ZeroReason reason) implements FinalScore {}

  /**
   * No final score: the multiplier is 1.
   *
   * @param reason why
   */
  record NoFinalScore(NoScoreReason reason) implements FinalScore {}

  /** The score, zero among them; empty when there is none. */
  default Optional<BigDecimal> value() {
    return switch (this) {
      case Scored scored -> Optional.of(scored.score());
      case Zero zero -> Optional.of(BigDecimal.ZERO);
      case NoFinalScore none -> Optional.empty();
    };
  }

  /** The status in the contract's words. */
  default String status() {
    return switch (this) {
      case Scored scored -> "SCORED";
      case Zero zero -> "ZERO";
      case NoFinalScore none -> "NO_FINAL_SCORE";
    };
  }

  /** The reason in the contract's words, where there is one. */
  default Optional<String> reasonCode() {
    return switch (this) {
      case Scored scored -> Optional.empty();
      case Zero zero -> Optional.of(zero.reason().name());
      case NoFinalScore none -> Optional.of(none.reason().name());
    };
  }
}
