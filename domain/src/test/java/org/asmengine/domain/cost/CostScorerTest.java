package org.asmengine.domain.cost;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.cost.CostScore.NotScored;
import org.asmengine.domain.cost.CostScore.Reason;
import org.asmengine.domain.cost.CostScore.Scored;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers(CostScorer.class)
class CostScorerTest {

  /** The 2025 break points that CMS publishes in qpp-measures-data v11.1.0 (QPP-1). */
  private static final CostBenchmark HF_2025 =
      published(
          Cohort.HF,
          "14429.90",
          "3879.43",
          "8610.75 10550.47 12490.18 16369.62 18309.33 20249.05 22188.77 23158.63 24128.49"
              + " 25098.35");

  private static final CostBenchmark LBP_2025 =
      published(
          Cohort.LBP,
          "1947.215",
          "618.48",
          "1019.50 1328.74 1637.98 2256.45 2565.69 2874.93 3184.17 3338.79 3493.41 3648.03");

  /** Edges 850, 900, 950, 1050, 1100, 1150, 1200, 1225, 1250 and 1275 dollars. */
  private static final CostBenchmark ROUND =
      CostBenchmark.of(
          Cohort.HF, 20, BigDecimal.valueOf(1000), BigDecimal.valueOf(100), rules().cost());

  private static CostBenchmark published(
      Cohort cohort, String median, String deviation, String edges) {
    return new CostBenchmark(
        cohort,
        20,
        new BigDecimal(median),
        new BigDecimal(deviation),
        Stream.of(edges.split(" ", -1)).map(BigDecimal::new).toList());
  }

  private static CostResult result(long episodes, String cost) {
    return new CostResult(
        "COST_HF_1", episodes, new BigDecimal(cost), new SourceRow("cost.csv", 2));
  }

  private static Scored scored(String cost, CostBenchmark benchmark) {
    return (Scored)
        CostScorer.score(Optional.of(result(20, cost)), Optional.of(benchmark), rules());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "8610.75, 10.0000",
    "10000.00, 9.2838",
    "12490.18, 8.0000",
    "14429.90, 7.5000",
    "16369.62, 7.0000",
    "20000.00, 5.1284",
    "24000.00, 2.1325",
    "24500.00, 1.6169",
    "26000.00, 1.0000"
  })
  void derivesPointsFromTheOfficialBreaksOfHeartFailure(String cost, String points) {
    // Specification 19.2, kind D.
    assertThat(scored(cost, HF_2025).points()).isEqualTo(new BigDecimal(points));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"1200.00, 9.4163", "1947.215, 7.5000", "2700.00, 5.5657"})
  void derivesPointsFromTheOfficialBreaksOfLowBackPain(String cost, String points) {
    // Specification 19.2, kind D.
    assertThat(scored(cost, LBP_2025).points()).isEqualTo(new BigDecimal(points));
  }

  @Test
  void theMedianGetsSevenAndAHalfOfMeasure492ByTheSameBands() {
    // Specification 19.1, 492 by the standard deviation method: 66.84 and 70.00.
    CostBenchmark q492 =
        published(
            Cohort.HF,
            "66.84",
            "4.28",
            "60.42 62.56 64.7 68.98 71.12 73.26 75.41 76.48 77.55 78.62");
    assertThat(scored("66.84", q492).points()).isEqualTo(new BigDecimal("7.5000"));
    assertThat(scored("70.00", q492).points()).isEqualTo(new BigDecimal("6.5234"));
  }

  @ParameterizedTest(name = "{0}: band {1}, {2}")
  @CsvSource({
    "0, 10, 10.0000",
    "850, 10, 10.0000",
    "850.01, 9, 9.9998",
    "875, 9, 9.5000",
    "900, 9, 9.0000",
    "900.01, 8, 8.9998",
    "950, 8, 8.0000",
    "950.01, 7, 7.9999",
    "1000, 7, 7.5000",
    "1050, 7, 7.0000",
    "1050.01, 6, 6.9998",
    "1100, 6, 6.0000",
    "1150, 5, 5.0000",
    "1200, 4, 4.0000",
    "1225, 3, 3.0000",
    "1250, 2, 2.0000",
    "1275, 1, 1.0000",
    "1250.01, 1, 1.9996",
    "1275.01, 1, 1.0000",
    "99999, 1, 1.0000"
  })
  void anEdgeBelongsToTheCheaperBandAndEndsIt(String cost, int band, String points) {
    Scored scored = scored(cost, ROUND);
    assertThat(scored.band()).isEqualTo(band);
    assertThat(scored.points()).isEqualTo(new BigDecimal(points));
  }

  @Test
  void pointsKeepTheirUnroundedValueAndTiesGoUp() {
    // 1049.995: 7 + 0.005 / 100 = 7.00005.
    Scored scored = scored("1049.995", ROUND);
    assertThat(scored.unrounded()).isEqualByComparingTo("7.00005");
    assertThat(scored.points()).isEqualTo(new BigDecimal("7.0001"));
    assertThat(scored("874.00", HF_2025).unrounded()).isEqualByComparingTo("10");
    assertThat(scored("10000.00", HF_2025).unrounded().toString())
        .startsWith("9.28378838182830511620233848184274");
  }

  @Test
  void theCostScoreIsATenthOfThePoints() {
    Scored scored = scored("10000.00", HF_2025);
    assertThat(scored.score()).isEqualTo(new BigDecimal("0.92838"));
    assertThat(scored.value()).contains(new BigDecimal("0.92838"));
    assertThat(scored.result()).isEqualTo(result(20, "10000.00"));
    assertThat(scored.benchmark()).isEqualTo(HF_2025);
  }

  @Test
  void withoutSpreadEveryoneGetsSevenAndAHalf() {
    CostBenchmark flat =
        CostBenchmark.of(Cohort.HF, 20, BigDecimal.valueOf(1000), BigDecimal.ZERO, rules().cost());
    for (String cost : List.of("0", "1000", "2000")) {
      Scored scored = scored(cost, flat);
      assertThat(scored.points()).isEqualTo(new BigDecimal("7.5000"));
      assertThat(scored.band()).isEqualTo(7);
    }
  }

  @Test
  void withoutAResultThereIsNoCostScore() {
    CostScore none = CostScorer.score(Optional.empty(), Optional.of(ROUND), rules());
    assertThat(none).isEqualTo(new NotScored(Reason.NO_RESULT, Optional.empty()));
    assertThat(none.value()).isEmpty();
  }

  @Test
  void withFewerThanTwentyEpisodesThereIsNoCostScore() {
    Optional<CostResult> few = Optional.of(result(19, "1000"));
    assertThat(CostScorer.score(few, Optional.of(ROUND), rules()))
        .isEqualTo(new NotScored(Reason.CASE_MINIMUM, few));
    assertThat(CostScorer.score(few, Optional.empty(), rules()))
        .isEqualTo(new NotScored(Reason.CASE_MINIMUM, few));
    assertThat(
            CostScorer.score(few, Optional.of(ROUND), rulesWith("cost.minEpisodes", "19")).value())
        .isPresent();
    assertThat(CostScorer.meetsCaseMinimum(result(20, "1"), rules())).isTrue();
    assertThat(CostScorer.meetsCaseMinimum(result(19, "1"), rules())).isFalse();
  }

  @Test
  void withoutABenchmarkThereIsNoCostScore() {
    Optional<CostResult> enough = Optional.of(result(20, "1000"));
    assertThat(CostScorer.score(enough, Optional.empty(), rules()))
        .isEqualTo(new NotScored(Reason.NO_BENCHMARK, enough));
  }
}
