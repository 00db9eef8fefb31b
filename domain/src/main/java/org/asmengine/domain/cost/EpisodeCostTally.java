package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;

/**
 * The episodes of a participant and a measure, added up. The sums are exact: their order can't
 * change a digit.
 *
 * @param episodes how many count
 * @param weight what they weigh together
 * @param sum of observed over expected cost, each times its weight
 */
public record EpisodeCostTally(long episodes, BigDecimal weight, BigDecimal sum) {

  /** Without an episode. */
  public static EpisodeCostTally empty() {
    return new EpisodeCostTally(0, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** Why the episode does not count in the year; nothing when it does. */
  @Rule({"42 CFR 512.730(a)", "42 CFR 512.730(d)(1)"})
  public static Optional<EpisodeExclusion> exclusion(
      CostEpisode episode, PerformanceYear year, EpisodeCostRules rules) {
    boolean starts = episode.start().getYear() == year.value();
    boolean ends = episode.end().getYear() == year.value();
    boolean within =
        switch (rules.yearOf()) {
          case START -> starts;
          case END -> ends;
          case BOTH -> starts && ends;
        };
    if (!within) {
      return Optional.of(EpisodeExclusion.OUTSIDE_YEAR);
    }
    return episode.expected().compareTo(rules.minExpectedCost()) < 0
        ? Optional.of(EpisodeExclusion.EXPECTED_TOO_LOW)
        : Optional.empty();
  }

  /** With an episode that counts. */
  public EpisodeCostTally plus(
      CostEpisode episode, Optional<WinsorLimits> limits, EpisodeCostRules rules) {
    BigDecimal ratio = limits.map(each -> each.ratio(episode)).orElseGet(episode::ratio);
    BigDecimal counts =
        switch (rules.weight()) {
          case EPISODE -> BigDecimal.ONE;
          case DAY -> BigDecimal.valueOf(episode.days());
        };
    return new EpisodeCostTally(episodes + 1, weight.add(counts), sum.add(ratio.multiply(counts)));
  }

  /** With all that the other one has added up. */
  public EpisodeCostTally plus(EpisodeCostTally other) {
    return new EpisodeCostTally(
        Math.addExact(episodes, other.episodes), weight.add(other.weight), sum.add(other.sum));
  }

  /**
   * The measure score; none without an episode.
   *
   * @param nationalAverage the national average cost of an episode of the measure, in dollars
   */
  @Rule("42 CFR 512.730(b)")
  public Optional<EpisodeCostScore> score(BigDecimal nationalAverage, EpisodeCostRules rules) {
    if (episodes == 0) {
      return Optional.empty();
    }
    BigDecimal unrounded = Exact.divide(sum.multiply(nationalAverage), weight);
    return Optional.of(
        new EpisodeCostScore(episodes, unrounded, rules.measureScore().apply(unrounded)));
  }
}
