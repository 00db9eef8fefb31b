package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.quality.QualityFixtures.benchmark;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.asmengine.domain.Covers;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of a rate, with the breaks that CMS publishes in qpp-measures-data v11.1.0 (QPP-1). */
@Covers(DecileScorer.class)
class DecileScorerTest {

  private static final String M110 = "0 0 26.89 40.49 50 57.07 64.79 73.08 82.71 96.44 100";
  private static final String M005_ECQM =
      "50 67.35 74.19 77.34 79.77 81.74 83.82 86.19 89.54 93.33 100";
  private static final String M005_CQM = "73.4 87.69 96.62 100 100 100 100 100 100 100 100";
  private static final String M008_ECQM =
      "57.14 83.33 87.93 90.32 92.19 93.645 94.74 95.65 96.67 98.15 100";
  private static final String M128_CQM =
      "0.17 7.38 17.24 20.56 49.56 70.54 86.21 93.48 96.69 100 100";
  private static final String M134_ECQM =
      "0.07 2.7 11.42 21.65 31.79 42.685 53.935 67.48 80.72 93.44 100";
  private static final String M220_CQM = "15.79 41.18 60 69.57 78.38 85.11 93.75 97.9 100 100 100";
  private static final String M236_CQM = "1 10 20 30 40 50 60 70 80 90 99";
  private static final String M236_ECQM =
      "4.76 45.28 55.56 61.54 65.61 68.98 72 75 78.7 84.04 98.18";
  private static final String M238_ECQM = "0 0 0 0 0.14 0.66 2.02 5.23 10.16 15.85 30.71";
  private static final String M377_ECQM =
      "0.04 0.17 0.285 0.7 0.83 1.09 2.71 4.465 6.655 12.305 22.59";
  private static final String TENS = "5 10 20 30 40 50 60 70 80 90 95";
  private static final String FLAT = "50 50 50 50 50 50 50 50 50 50 50";

  private static DecilePoints higher(String percentiles, String rate) {
    return score(percentiles, rate, false, rules());
  }

  private static DecilePoints lower(String percentiles, String rate) {
    return score(percentiles, rate, true, rules());
  }

  private static DecilePoints score(
      String percentiles, String rate, boolean inverse, RuleSet ruleSet) {
    return DecileScorer.score(
        new BigDecimal(rate), benchmark("008", ECQM, percentiles), inverse, ruleSet);
  }

  private static void assertPoints(DecilePoints points, int decile, String expected) {
    assertThat(points.decile()).isEqualTo(decile);
    assertThat(points.points()).isEqualTo(new BigDecimal(expected));
  }

  @Test
  void reproducesTheOfficialScoreOfMeasure110() {
    // QPP-2: scoring example of qpp-submissions-docs, measure 110, rate 82.31, 8.9585 points.
    DecilePoints points = higher(M110, "82.31");
    assertPoints(points, 8, "8.9585");
    assertThat(points.from()).isEqualTo("73.08");
    assertThat(points.to()).isEqualTo("82.71");
    assertThat(points.unrounded().toString()).startsWith("8.9584631360332294911734164070612668");
    assertThat(points.capped()).isFalse();
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    M008_ECQM + ", 95.00, 7, 7.2857",
    M008_ECQM + ", 98.15, 10, 10.0000",
    M008_ECQM + ", 70.00, 1, 1.4910",
    M008_ECQM + ", 50.00, 1, 1.0000",
    M005_ECQM + ", 82.00, 6, 6.1250",
    M005_CQM + ", 99.00, 3, 3.7041",
    M005_CQM + ", 100, 10, 10.0000",
    M236_CQM + ", 72.40, 8, 8.2400",
    M236_ECQM + ", 72.40, 7, 7.1333",
    M377_ECQM + ", 5.00, 8, 8.2443",
    M134_ECQM + ", 60.00, 7, 7.4478",
    M128_CQM + ", 90.00, 7, 7.5213",
    M220_CQM + ", 88.00, 6, 6.3345",
  })
  void derivesPointsFromOfficialBreaks(String percentiles, String rate, int decile, String points) {
    // Specification 19.1, kind D.
    assertPoints(higher(percentiles, rate), decile, points);
  }

  @ParameterizedTest(name = "measure 238 at {0}: {2}")
  @CsvSource({
    "3.00, 4, 4.6947",
    "0, 10, 10.0000",
    "20.00, 1, 1.7207",
    "40.00, 1, 1.0000",
    "15.85, 2, 2.0000",
    "15.86, 1, 1.9993",
    "0.01, 7, 7.9286",
  })
  void derivesPointsOfAnInverseMeasureFromOfficialBreaks(String rate, int decile, String points) {
    // Specification 19.1, kind D, and the formulas of section 6.4.
    assertPoints(lower(M238_ECQM, rate), decile, points);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "90, 10, 10.0000", "89.99, 9, 9.9990", "80, 9, 9.0000", "79.99, 8, 8.9990",
    "45, 5, 5.5000", "10, 2, 2.0000", "9.99, 1, 1.9980", "7.5, 1, 1.5000",
    "5, 1, 1.0000", "4.99, 1, 1.0000", "0, 1, 1.0000", "100, 10, 10.0000"
  })
  void aBreakBelongsToTheDecileAboveItWhereHigherIsBetter(String rate, int decile, String points) {
    assertPoints(higher(TENS, rate), decile, points);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "10, 10, 10.0000", "10.01, 9, 9.9990", "20, 9, 9.0000", "20.01, 8, 8.9990",
    "55, 5, 5.5000", "90, 2, 2.0000", "90.01, 1, 1.9980", "92.5, 1, 1.5000",
    "95, 1, 1.0000", "95.01, 1, 1.0000", "0, 10, 10.0000", "100, 1, 1.0000"
  })
  void aBreakBelongsToTheDecileBelowItWhereLowerIsBetter(String rate, int decile, String points) {
    assertPoints(lower(TENS, rate), decile, points);
  }

  @Test
  void namesTheEdgesOfTheDecile() {
    assertThat(higher(TENS, "45").from()).isEqualTo("40");
    assertThat(higher(TENS, "45").to()).isEqualTo("50");
    assertThat(higher(TENS, "95").from()).isEqualTo("90");
    assertThat(higher(TENS, "95").to()).isEqualTo("100");
    assertThat(higher(TENS, "7").from()).isEqualTo("5");
    assertThat(higher(TENS, "7").to()).isEqualTo("10");
    assertThat(lower(TENS, "45").from()).isEqualTo("50");
    assertThat(lower(TENS, "45").to()).isEqualTo("40");
    assertThat(lower(TENS, "5").from()).isEqualTo("10");
    assertThat(lower(TENS, "5").to()).isEqualTo("0");
    assertThat(lower(TENS, "93").from()).isEqualTo("95");
    assertThat(lower(TENS, "93").to()).isEqualTo("90");
  }

  @Test
  void equalBreaksGiveTheHighestDecileThatIsMet() {
    String ties = "0 10 20 20 20 50 60 70 80 90 95";
    assertPoints(higher(ties, "20"), 5, "5.0000");
    assertPoints(higher(ties, "19.99"), 2, "2.9990");
    assertPoints(lower(ties, "20"), 9, "9.0000");
    assertPoints(lower(ties, "20.01"), 6, "6.9997");
  }

  @Test
  void withoutVariationThoseWhoReachTheValueGetTenAndTheOthersOne() {
    assertPoints(higher(FLAT, "50"), 10, "10.0000");
    assertPoints(higher(FLAT, "49.99"), 1, "1.0000");
    assertPoints(lower(FLAT, "50"), 10, "10.0000");
    assertPoints(lower(FLAT, "50.01"), 1, "1.0000");
  }

  @Test
  void theLowestDecileStaysBelowTwo() {
    String wide = "0 100000 200000 300000 400000 500000 600000 700000 800000 900000 1000000";
    assertPoints(higher(wide, "99995"), 1, "1.9999");
    assertThat(higher(wide, "99995").unrounded()).isEqualByComparingTo("1.99995");
    assertPoints(higher(wide, "99994.99"), 1, "1.9999");
    assertPoints(higher(wide, "99984.99"), 1, "1.9998");
    assertPoints(lower(wide, "900005"), 1, "1.9999");
  }

  @Test
  void theDecileStaysWhereRoundingLiftsThePointsToTheNextWholeNumber() {
    String wide = "0 100000 200000 300000 400000 500000 600000 700000 800000 900000 1000000";
    assertPoints(higher(wide, "199995"), 2, "3.0000");
    assertPoints(higher(wide, "199994.99"), 2, "2.9999");
    assertPoints(lower(wide, "100005"), 9, "10.0000");
  }

  @Test
  void aTieOfTheFifthDecimalGoesUp() {
    assertPoints(higher("0 1 2 3 4 5 6 7 8 9 10", "1.00005"), 2, "2.0001");
    assertPoints(higher("0 1 2 3 4 5 6 7 8 9 10", "1.000049"), 2, "2.0000");
  }

  @Test
  void aCapAppliesToToppedOutMeasuresOnly() {
    RuleSet capped = rulesWith("quality.toppedOutCap", "7");
    // Specification 19.1: 10, or 7 with the MIPS cap.
    DecilePoints highest = score(M005_CQM, "100", false, capped);
    assertPoints(highest, 10, "7.0000");
    assertThat(highest.capped()).isTrue();
    assertThat(highest.unrounded()).isEqualByComparingTo("10");
    assertThat(highest.from()).isEqualTo("100");
    assertThat(highest.to()).isEqualTo("100");
    assertPoints(score(M238_ECQM, "0", true, capped), 10, "7.0000");
    assertThat(score(M238_ECQM, "3.00", true, capped).capped()).isFalse();
    assertPoints(score(M005_CQM, "99.00", false, capped), 3, "3.7041");
    assertPoints(score(M008_ECQM, "99", false, capped), 10, "10.0000");
    assertPoints(score(TENS, "5", true, capped), 10, "10.0000");
  }

  @Test
  void pointsThatEqualTheCapAreNotCapped() {
    RuleSet capped = rulesWith("quality.toppedOutCap", "10");
    assertThat(score(M005_CQM, "100", false, capped).capped()).isFalse();
  }

  @Test
  void aMeasureIsToppedOutWhereTheBestDecileStartsAtTheBestRate() {
    assertThat(DecileScorer.isToppedOut(benchmark("005", ECQM, M005_CQM), false)).isTrue();
    assertThat(DecileScorer.isToppedOut(benchmark("005", ECQM, M008_ECQM), false)).isFalse();
    assertThat(DecileScorer.isToppedOut(benchmark("238", ECQM, M238_ECQM), true)).isTrue();
    assertThat(DecileScorer.isToppedOut(benchmark("238", ECQM, M005_CQM), true)).isFalse();
    assertThat(DecileScorer.isToppedOut(benchmark("238", ECQM, M238_ECQM), false)).isFalse();
  }
}
