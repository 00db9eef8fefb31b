package org.asmengine.domain.quality;

import static org.asmengine.domain.quality.QualityFixtures.benchmark;
import static org.asmengine.domain.quality.QualityFixtures.measure;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.quality.MeasureOutcome.Excluded;
import org.asmengine.domain.quality.MeasureOutcome.ExclusionReason;
import org.asmengine.domain.quality.MeasureOutcome.Scored;
import org.asmengine.domain.quality.MeasureOutcome.Zero;
import org.asmengine.domain.quality.MeasureOutcome.ZeroReason;
import org.junit.jupiter.api.Test;

@Covers(LevelScore.class)
class LevelScoreTest {

  /** A level whose measures have these points; "-" is an excluded measure, "0" a zero one. */
  private static LevelScore level(String... points) {
    return new LevelScore(
        ReportingLevel.TIN_NPI,
        Arrays.stream(points)
            .map(LevelScoreTest::outcome)
            .map(outcome ->
                new MeasureResult(
                    measure("008"), ReportingLevel.TIN_NPI, Optional.empty(), outcome))
            .toList());
  }

  private static MeasureOutcome outcome(String points) {
    return switch (points) {
      case "-" -> new Excluded(ExclusionReason.CASE_MINIMUM);
      case "0" -> new Zero(ZeroReason.DATA_COMPLETENESS);
      default -> {
        BigDecimal value = new BigDecimal(points);
        yield new Scored(
            benchmark("008", ECQM, "5 10 20 30 40 50 60 70 80 90 95"),
            BigDecimal.TEN,
            new DecilePoints(
                value.intValue(), BigDecimal.ZERO, BigDecimal.TEN, value, value, false));
      }
    };
  }

  @Test
  void excludedMeasuresLeaveTheDenominatorAndZeroOnesStay() {
    // Specification 19.4: one below 20 cases, one at 70 percent, others 8, 7 and 6: Q = 21 / 40.
    LevelScore level = level("-", "0", "8.0", "7.0", "6.0");
    assertThat(level.points()).isEqualByComparingTo("21");
    assertThat(level.counted()).isEqualTo(4);
    assertThat(level.score()).hasValueSatisfying(q -> assertThat(q).isEqualByComparingTo("0.525"));
  }

  @Test
  void theScoreIsNotRounded() {
    assertThat(level("1.0000", "1.0000", "0").score().orElseThrow().toString())
        .startsWith("0.0" + "6".repeat(50));
  }

  @Test
  void aProductThatEndsIsExactEvenIfTheScoreDoesNotEnd() {
    // 60 x 2.0005 / 30 = 4.001, although 2.0005 / 30 = 0.06668333... has no end.
    LevelScore level = level("2.0005", "0", "0");
    assertThat(level.times(new BigDecimal("60")))
        .hasValueSatisfying(product -> assertThat(product).isEqualByComparingTo("4.001"));
    assertThat(level("-").times(BigDecimal.TEN)).isEmpty();
  }

  @Test
  void withoutACountedMeasureThereIsNoScore() {
    assertThat(level("-", "-").score()).isEmpty();
    assertThat(level("-", "-").points()).isZero();
    assertThat(level("0", "-").score()).hasValueSatisfying(q -> assertThat(q).isZero());
  }

  @Test
  void levelsCompareByTheirExactScore() {
    assertThat(level("8", "7").isHigherThan(level("7", "7"))).isTrue();
    assertThat(level("7", "7").isHigherThan(level("8", "7"))).isFalse();
    assertThat(level("7", "7").isHigherThan(level("7", "7", "7", "-"))).isFalse();
    assertThat(level("7").isHigherThan(level("7", "7", "0"))).isTrue();
    assertThat(level("3.3334", "3.3333", "3.3333").isHigherThan(level("3.3333"))).isTrue();
  }

  @Test
  void noScoreIsLowerThanAny() {
    assertThat(level("0").isHigherThan(level("-"))).isTrue();
    assertThat(level("-").isHigherThan(level("0"))).isFalse();
    assertThat(level("-").isHigherThan(level("-"))).isFalse();
  }
}
