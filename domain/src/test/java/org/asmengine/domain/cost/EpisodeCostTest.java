package org.asmengine.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asmengine.domain.Covers;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;
import org.asmengine.domain.ruleset.programme.EpisodeDate;
import org.asmengine.domain.ruleset.programme.EpisodeWeight;
import org.asmengine.domain.ruleset.programme.Winsorized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The mean of observed over expected cost, times the national average. */
@Covers({EpisodeCostTally.class, WinsorLimits.class})
class EpisodeCostTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final BigDecimal NATIONAL = new BigDecimal("14000.00");
  private static final EpisodeCostRules PLAIN =
      rules(EpisodeDate.END, Winsorized.NONE, EpisodeWeight.EPISODE);

  private static EpisodeCostRules rules(
      EpisodeDate yearOf, Winsorized winsorized, EpisodeWeight weight) {
    return new EpisodeCostRules(
        20,
        yearOf,
        new BigDecimal("10.00"),
        winsorized,
        10,
        90,
        weight,
        new Rounding("measureScore", 2));
  }

  private static CostEpisode episode(String observed, String expected) {
    return new CostEpisode(
        LocalDate.of(2027, 3, 1),
        LocalDate.of(2027, 3, 10),
        new BigDecimal(observed),
        new BigDecimal(expected));
  }

  private static EpisodeCostScore score(EpisodeCostRules rules, List<CostEpisode> episodes) {
    Distribution.Builder values = Distribution.builder();
    episodes.forEach(each -> WinsorLimits.value(each, rules).ifPresent(values::add));
    Optional<WinsorLimits> limits = WinsorLimits.of(values.build(), rules);
    EpisodeCostTally tally = EpisodeCostTally.empty();
    for (CostEpisode each : episodes) {
      tally = tally.plus(each, limits, rules);
    }
    return tally.score(NATIONAL, rules).orElseThrow();
  }

  @Test
  void isTheMeanOfTheRatiosTimesTheNationalAverage() {
    // 12000/10000 = 1.2; 9000/12000 = 0.75; 0/8000 = 0: mean 1.95/3 = 0.65; 0.65 x 14000 = 9100
    EpisodeCostScore score =
        score(
            PLAIN,
            List.of(
                episode("12000.00", "10000.00"),
                episode("9000.00", "12000.00"),
                episode("0.00", "8000.00")));

    assertThat(score.episodes()).isEqualTo(3);
    assertThat(score.unrounded()).isEqualByComparingTo("9100");
    assertThat(score.measureScore()).isEqualTo(new BigDecimal("9100.00"));
  }

  @Test
  void isNotTheRatioOfTheSums() {
    // mean (2 + 0.5)/2 = 1.25, whereas 1200/1100 would be 1.09
    assertThat(
            score(PLAIN, List.of(episode("200.00", "100.00"), episode("500.00", "1000.00")))
                .measureScore())
        .isEqualTo(new BigDecimal("17500.00"));
  }

  @Test
  void isRoundedOnceAndHalfUp() {
    // 1/3 x 14000 = 4666.666...; 1000.0125/1000 is not possible: costs have cents.
    // (0.5 + 0.500001)/2 x 14000 = 7000.007 -> 7000.01
    assertThat(score(PLAIN, List.of(episode("10.00", "30.00"))).measureScore())
        .isEqualTo(new BigDecimal("4666.67"));
    // 10000.25/28000 x 14000 = 5000.125 -> 5000.13
    assertThat(score(PLAIN, List.of(episode("10000.25", "28000.00"))).measureScore())
        .isEqualTo(new BigDecimal("5000.13"));
  }

  @Test
  void daysCountWhereTheRulesSaySo() {
    CostEpisode tenDays = episode("200.00", "100.00");
    CostEpisode oneDay =
        new CostEpisode(
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 1),
            new BigDecimal("90.00"),
            new BigDecimal("100.00"));

    // (10 x 2 + 1 x 0.9)/11 = 1.9; 1.9 x 14000 = 26600
    assertThat(
            score(
                    rules(EpisodeDate.END, Winsorized.NONE, EpisodeWeight.DAY),
                    List.of(tenDays, oneDay))
                .measureScore())
        .isEqualTo(new BigDecimal("26600.00"));
  }

  @Test
  void ratiosAreDrawnInToThePercentiles() {
    // Ratios 0, 1, 1, ..., 1, 11 (eleven of them): p10 = 1 and p90 = 1, so that the mean is 1.
    List<CostEpisode> episodes = new ArrayList<>(List.of(episode("0.00", "100.00")));
    episodes.addAll(Collections.nCopies(9, episode("100.00", "100.00")));
    episodes.add(episode("1100.00", "100.00"));

    assertThat(
            score(rules(EpisodeDate.END, Winsorized.RATIO, EpisodeWeight.EPISODE), episodes)
                .measureScore())
        .isEqualTo(new BigDecimal("14000.00"));
    // As they are: (0 + 9 + 11)/11 = 20/11; x 14000 = 25454.5454...
    assertThat(score(PLAIN, episodes).measureScore()).isEqualTo(new BigDecimal("25454.55"));
  }

  @Test
  void observedCostsAreDrawnInToThePercentiles() {
    // Observed 100 and 300: p10 = 120, p90 = 280 (type 7 of two values).
    // 120/100 = 1.2 and 280/200 = 1.4: mean 1.3; x 14000 = 18200
    assertThat(
            score(
                    rules(EpisodeDate.END, Winsorized.OBSERVED, EpisodeWeight.EPISODE),
                    List.of(episode("100.00", "100.00"), episode("300.00", "200.00")))
                .measureScore())
        .isEqualTo(new BigDecimal("18200.00"));
  }

  @Test
  void thereIsNoScoreWithoutAnEpisode() {
    assertThat(EpisodeCostTally.empty().score(NATIONAL, PLAIN)).isEmpty();
    assertThat(
            WinsorLimits.of(
                Distribution.builder().build(),
                rules(EpisodeDate.END, Winsorized.RATIO, EpisodeWeight.EPISODE)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "START, 2026-12-31, 2027-01-01, false",
    "START, 2027-01-01, 2027-01-01, true",
    "START, 2027-12-31, 2028-02-01, true",
    "START, 2028-01-01, 2028-02-01, false",
    "END,   2026-12-31, 2026-12-31, false",
    "END,   2026-12-31, 2027-01-01, true",
    "END,   2027-11-01, 2027-12-31, true",
    "END,   2027-11-01, 2028-01-01, false",
    "BOTH,  2026-12-31, 2027-01-01, false",
    "BOTH,  2027-01-01, 2027-12-31, true",
    "BOTH,  2027-12-31, 2028-01-01, false",
  })
  void theYearIsThatOfTheDayThatDecides(
      EpisodeDate yearOf, LocalDate start, LocalDate end, boolean counts) {
    CostEpisode episode =
        new CostEpisode(start, end, new BigDecimal("1.00"), new BigDecimal("100.00"));

    assertThat(
            EpisodeCostTally.exclusion(
                episode, YEAR, rules(yearOf, Winsorized.NONE, EpisodeWeight.EPISODE)))
        .isEqualTo(counts ? Optional.empty() : Optional.of(EpisodeExclusion.OUTSIDE_YEAR));
  }

  @Test
  void anExpectedCostBelowTheLeastExcludes() {
    assertThat(EpisodeCostTally.exclusion(episode("5.00", "10.00"), YEAR, PLAIN)).isEmpty();
    assertThat(EpisodeCostTally.exclusion(episode("5.00", "9.99"), YEAR, PLAIN))
        .contains(EpisodeExclusion.EXPECTED_TOO_LOW);
  }

  @Test
  void costsThatCanNotBeDividedAreNoEpisode() {
    assertThatIllegalArgumentException().isThrownBy(() -> episode("1.00", "0.00"));
    assertThatIllegalArgumentException().isThrownBy(() -> episode("-1.00", "1.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new CostEpisode(
                LocalDate.of(2027, 3, 2),
                LocalDate.of(2027, 3, 1),
                BigDecimal.ONE,
                BigDecimal.ONE));
  }

  @Provide
  Arbitrary<List<CostEpisode>> episodes() {
    Arbitrary<BigDecimal> dollars =
        Arbitraries.bigDecimals().between(new BigDecimal("10"), new BigDecimal("50000")).ofScale(2);
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 90);
    return Combinators.combine(dollars, dollars, days)
        .as((observed, expected, length) ->
            new CostEpisode(
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 2, 1).plusDays(length),
                observed,
                expected))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void theOrderOfTheEpisodesChangesNoDigit(
      @ForAll("episodes") List<CostEpisode> episodes,
      @ForAll Winsorized winsorized,
      @ForAll EpisodeWeight weight,
      @ForAll long seed) {
    EpisodeCostRules rules = rules(EpisodeDate.END, winsorized, weight);
    List<CostEpisode> shuffled = new ArrayList<>(episodes);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(score(rules, shuffled)).isEqualTo(score(rules, episodes));
  }

  @Property(tries = 200)
  void timesTenTheObservedCostsIsTimesTenTheScore(
      @ForAll("episodes") List<CostEpisode> episodes,
      @ForAll Winsorized winsorized,
      @ForAll EpisodeWeight weight) {
    EpisodeCostRules rules = rules(EpisodeDate.END, winsorized, weight);
    List<CostEpisode> dearer =
        episodes.stream().map(each -> each.observed(each.observed().movePointRight(1))).toList();

    assertThat(score(rules, dearer).unrounded())
        .isEqualByComparingTo(score(rules, episodes).unrounded().movePointRight(1));
  }

  @ParameterizedTest
  @EnumSource(Winsorized.class)
  void costsAsExpectedScoreTheNationalAverage(Winsorized winsorized) {
    // Drawn in, observed costs of different episodes differ from the expected ones by intent.
    List<CostEpisode> episodes = Collections.nCopies(7, episode("123.45", "123.45"));

    assertThat(
            score(rules(EpisodeDate.END, winsorized, EpisodeWeight.DAY), episodes).measureScore())
        .isEqualTo(NATIONAL);
  }
}
