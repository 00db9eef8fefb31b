package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.Optional;

/** The outcome of one measure. */
public sealed interface MeasureOutcome {

  /** Why a measure is not counted. */
  enum ExclusionReason {
    /** Fewer cases than the minimum, or no rate. */
    CASE_MINIMUM,
    /** Too few reporters for a benchmark. */
    NO_BENCHMARK,
    /** CMS calculated no result from claims. */
    NO_CLAIMS_RESULT
  }

  /** Why a measure counts with zero points. */
  enum ZeroReason {
    /** Less of the eligible population was reported than required. */
    DATA_COMPLETENESS,
    /** A required measure was not submitted. */
    NOT_SUBMITTED
  }

  /**
   * Counted with the points of its decile.
   *
   * @param benchmark the benchmark it was compared with
   * @param rate the rate that was compared, rounded, in percent
   * @param decilePoints decile and points
   */
  record Scored(Benchmark benchmark, BigDecimal rate, DecilePoints decilePoints)
      implements MeasureOutcome {}

  /**
   * Not counted.
   *
   * @param reason why
   */
  record Excluded(ExclusionReason reason) implements MeasureOutcome {}

  /**
   * Counted with zero points.
   *
   * @param reason why
   */
  record Zero(ZeroReason reason) implements MeasureOutcome {}

  /** Whether the measure is in the denominator of the quality score. */
  default boolean isCounted() {
    return switch (this) {
      case Scored scored -> true;
      case Zero zero -> true;
      case Excluded excluded -> false;
    };
  }

  /** The points of a counted measure, zero among them; none when it is not counted. */
  default Optional<BigDecimal> points() {
    return switch (this) {
      case Scored scored -> Optional.of(scored.decilePoints().points());
      case Zero zero -> Optional.of(BigDecimal.ZERO);
      case Excluded excluded -> Optional.empty();
    };
  }

  /** The state in the contract's words. */
  default String state() {
    return switch (this) {
      case Scored scored -> "SCORED";
      case Zero zero -> "ZERO";
      case Excluded excluded -> "EXCLUDED";
    };
  }

  /** The reason in the contract's words, where there is one. */
  default Optional<String> reasonCode() {
    return switch (this) {
      case Scored scored -> Optional.empty();
      case Zero zero -> Optional.of(zero.reason().name());
      case Excluded excluded -> Optional.of(excluded.reason().name());
    };
  }
}
