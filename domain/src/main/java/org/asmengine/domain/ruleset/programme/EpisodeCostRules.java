package org.asmengine.domain.ruleset.programme;

import java.math.BigDecimal;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the measure scores of episode-based cost measures.
 *
 * @param minEpisodes the fewest episodes of a measure that can be scored
 * @param yearOf which day of an episode decides its performance year
 * @param minExpectedCost the least expected cost of an episode that counts, in dollars, more than 0
 * @param winsorized which values are drawn in
 * @param lowerPercentile the percentile up to which lower values are drawn in, 0 to 100
 * @param upperPercentile the percentile down to which higher values are drawn in, not below the
 *     lower one
 * @param weight how much an episode counts
 * @param measureScore the rounding of the measure score, in dollars
 */
public record EpisodeCostRules(
    int minEpisodes,
    EpisodeDate yearOf,
    BigDecimal minExpectedCost,
    Winsorized winsorized,
    int lowerPercentile,
    int upperPercentile,
    EpisodeWeight weight,
    Rounding measureScore) {

  private static final int HIGHEST = 100;

  /** The files of the contract keep two decimals of dollars. */
  private static final int CENTS = 2;

  static EpisodeCostRules of(Parameters parameters) {
    int lower = parameters.whole("episodeCost.winsorize.lowerPercentile", 0, HIGHEST);
    return new EpisodeCostRules(
        parameters.whole("episodeCost.minEpisodes", 0, 1_000_000),
        parameters.choice("episodeCost.yearOf", EpisodeDate.class),
        parameters.decimal("episodeCost.minExpectedCost", "0.01", "1000000"),
        parameters.choice("episodeCost.winsorize.values", Winsorized.class),
        lower,
        parameters.whole("episodeCost.winsorize.upperPercentile", lower, HIGHEST),
        parameters.choice("episodeCost.weight", EpisodeWeight.class),
        new Rounding(
            "measureScore", parameters.whole("episodeCost.rounding.measureScore", 0, CENTS)));
  }
}
