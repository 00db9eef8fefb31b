package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the episode-based cost measures.
 *
 * @param minEpisodes the fewest episodes of a measure that can be scored
 */
public record EpisodeCostRules(int minEpisodes) {

  static EpisodeCostRules of(Parameters parameters) {
    return new EpisodeCostRules(parameters.whole("episodeCost.minEpisodes", 0, 1_000_000));
  }
}
