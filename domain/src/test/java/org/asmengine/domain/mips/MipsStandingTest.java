package org.asmengine.domain.mips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.number.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 42 CFR 512.760: where results stand under benchmarks of MIPS (qpp-measures-data, QPP-1). */
@Covers({HistoricalBenchmark.class, MipsStanding.class})
class MipsStandingTest {

  private static final Rounding POINTS = new Rounding("points", 4);
  private static final String M008 =
      "57.14 83.33 87.93 90.32 92.19 93.645 94.74 95.65 96.67 98.15 100";
  private static final String M238 = "0 0 0 0 0.14 0.66 2.02 5.23 10.16 15.85 30.71";
  private static final String HF =
      "0 8610.75 10550.47 12490.18 16369.62 18309.33 20249.05 22188.77 23158.63 24128.49 25098.35";
  private static final String LBP =
      "0 1019.5 1328.74 1637.98 2256.45 2565.69 2874.93 3184.17 3338.79 3493.41 3648.03";

  @ParameterizedTest(name = "{1} under {0}: decile {2}, {3} points")
  @CsvSource({
    M008 + ", 95.00, 7, 7.2857",
    M008 + ", 98.15, 10, 10.0000",
    M008 + ", 50.00, 1, 1.0000",
  })
  void higherIsBetter(String percentiles, String rate, int decile, String points) {
    assertStanding(standing(percentiles, false, rate), decile, points);
  }

  @ParameterizedTest(name = "{1} under {0}: decile {2}, {3} points")
  @CsvSource({M238 + ", 3.00, 4, 4.6947", M238 + ", 0, 10, 10.0000", M238 + ", 20.00, 1, 1.7207"})
  void lowerIsBetter(String percentiles, String rate, int decile, String points) {
    assertStanding(standing(percentiles, true, rate), decile, points);
  }

  /** The breaks of the cost measures, which CMS files as percentiles, give the points of cost. */
  @ParameterizedTest(name = "{1} dollars under {0}: {2} points")
  @CsvSource({
    HF + ", 8610.75, 10.0000",
    HF + ", 10000.00, 9.2838",
    HF + ", 14429.90, 7.5000",
    HF + ", 20000.00, 5.1284",
    HF + ", 24500.00, 1.6169",
    HF + ", 26000.00, 1.0000",
    LBP + ", 1200.00, 9.4163",
    LBP + ", 1947.215, 7.5000",
    LBP + ", 2700.00, 5.5657",
  })
  void costsAreReadAlike(String breaks, String cost, String points) {
    assertThat(standing(breaks, true, cost).points().points()).isEqualTo(points);
  }

  @Test
  void noPercentileFalls() {
    List<BigDecimal> falling = values("1 10 20 30 40 50 49.99 70 80 90 99");

    assertThat(HistoricalBenchmark.firstFall(falling)).hasValue(6);
    assertThat(HistoricalBenchmark.firstFall(values(M238))).isEmpty();
    assertThatThrownBy(() -> benchmark(falling, false)).hasMessageContaining("percentile 60");
    assertThatThrownBy(() -> benchmark(values("1 2 3"), false)).hasMessageContaining("found 3");
  }

  @Test
  void onlyAFinalBenchmarkIsSettled() {
    assertThat(Stream.of(BenchmarkProvenance.values()).filter(BenchmarkProvenance::isFinal))
        .containsExactly(BenchmarkProvenance.FINAL);
  }

  @Test
  void someWaysOfSubmissionAreNoneOfTheModels() {
    assertThat(
            Stream.of(SubmissionMethod.values())
                .filter(method -> method.collectionType().isEmpty())
                .map(SubmissionMethod::word))
        .containsExactly("claims", "cmsWebInterface", "certifiedSurveyVendor");
    for (SubmissionMethod method : SubmissionMethod.values()) {
      assertThat(SubmissionMethod.ofWord(method.word())).contains(method);
      method
          .collectionType()
          .ifPresent(type -> assertThat(SubmissionMethod.of(type)).isEqualTo(method));
    }
    assertThat(SubmissionMethod.ofWord("fax")).isEmpty();
    assertThat(SubmissionMethod.words()).startsWith("electronicHealthRecord, registry, ");
  }

  private static void assertStanding(MipsStanding standing, int decile, String points) {
    assertThat(standing.points().decile()).isEqualTo(decile);
    assertThat(standing.points().points()).isEqualTo(points);
    assertThat(standing.points().capped()).isFalse();
  }

  private static MipsStanding standing(String percentiles, boolean inverse, String value) {
    return MipsStanding.of(new BigDecimal(value), benchmark(values(percentiles), inverse), POINTS);
  }

  private static HistoricalBenchmark benchmark(List<BigDecimal> percentiles, boolean inverse) {
    return new HistoricalBenchmark(
        new HistoricalBenchmark.Key(2026, "008", SubmissionMethod.ELECTRONIC_HEALTH_RECORD),
        2024,
        "singlePerformanceRate",
        inverse,
        false,
        false,
        percentiles,
        Optional.empty(),
        BenchmarkProvenance.FINAL);
  }

  private static List<BigDecimal> values(String text) {
    return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
  }
}
