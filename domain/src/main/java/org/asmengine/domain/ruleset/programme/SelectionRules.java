package org.asmengine.domain.ruleset.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the selection of participants.
 *
 * @param minEpisodes the fewest attributed episodes of the cohort's measure in the look-back year
 * @param lookBackYears how many years before the performance year the look-back year lies
 * @param specialties the CMS specialty codes of each cohort
 */
public record SelectionRules(
    int minEpisodes, int lookBackYears, Map<Cohort, List<String>> specialties) {

  /** Copies the map. */
  public SelectionRules {
    specialties = Map.copyOf(specialties);
  }

  static SelectionRules of(Parameters parameters) {
    Map<Cohort, List<String>> specialties = new EnumMap<>(Cohort.class);
    for (Cohort cohort : Cohort.values()) {
      specialties.put(cohort, parameters.list("selection.specialties." + cohort));
    }
    return new SelectionRules(
        parameters.whole("selection.minEpisodes", 0, 1_000_000),
        parameters.whole("selection.lookBackYears", 1, 5),
        specialties);
  }
}
