package org.asmengine.domain.ruleset.programme;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the selection of participants.
 *
 * @param lookBackYears how many years before the performance year the look-back year of the final
 *     list lies
 * @param preliminaryLookBackYears the same of the preliminary list
 * @param minFeeScheduleClaims fewest claims under the Physician Fee Schedule
 * @param minEpisodes fewest attributed episodes of the cohort's cost measure in the look-back year
 * @param specialties the CMS specialty codes of each cohort
 * @param specialtyTie which of several leading specialties decides
 * @param locationUnit what is counted to find the most common location
 * @param locationTie which of several leading locations decides
 * @param clinicExclusion how many claims of a rural health clinic or federally qualified health
 *     center exclude
 * @param areaShare the share of areas that is sampled from each stratum, 0 to 1
 * @param volumeClasses into how many classes of patient volume areas are divided
 * @param spendingClasses into how many classes of spending each class of volume is divided
 */
public record SelectionRules(
    int lookBackYears,
    int preliminaryLookBackYears,
    int minFeeScheduleClaims,
    int minEpisodes,
    Map<Cohort, List<String>> specialties,
    TieRule specialtyTie,
    LocationUnit locationUnit,
    TieRule locationTie,
    ClinicExclusion clinicExclusion,
    BigDecimal areaShare,
    int volumeClasses,
    int spendingClasses) {

  private static final int MOST_YEARS = 5;
  private static final int MOST = 1_000_000;
  private static final int MOST_CLASSES = 20;

  /** Copies the map. */
  public SelectionRules {
    specialties = Map.copyOf(specialties);
  }

  static SelectionRules of(Parameters parameters) {
    Map<Cohort, List<String>> specialties = new EnumMap<>(Cohort.class);
    for (Cohort cohort : Cohort.values()) {
      specialties.put(cohort, parameters.list("selection.specialties." + cohort));
    }
    parameters.only("selection.episodesOfYear", "END_DATE");
    return new SelectionRules(
        parameters.whole("selection.lookBackYears", 1, MOST_YEARS),
        parameters.whole("selection.preliminaryLookBackYears", 1, MOST_YEARS),
        parameters.whole("selection.minFeeScheduleClaims", 1, MOST),
        parameters.whole("selection.minEpisodes", 1, MOST),
        specialties,
        parameters.choice("selection.specialtyTie", TieRule.class),
        parameters.choice("selection.locationUnit", LocationUnit.class),
        parameters.choice("selection.locationTie", TieRule.class),
        parameters.choice("selection.clinicExclusion", ClinicExclusion.class),
        parameters.decimal("selection.areas.share", "0", "1"),
        parameters.whole("selection.areas.volumeClasses", 1, MOST_CLASSES),
        parameters.whole("selection.areas.spendingClasses", 1, MOST_CLASSES));
  }

  /** The cohort of the specialty; none when no cohort has it. */
  public Optional<Cohort> cohortOf(String specialty) {
    return specialties.entrySet().stream()
        .filter(entry -> entry.getValue().contains(specialty))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The specialty codes of the cohort. */
  public List<String> specialtiesOf(Cohort cohort) {
    List<String> codes = specialties.get(cohort);
    if (codes == null) {
      throw new IllegalStateException("no specialties for " + cohort);
    }
    return codes;
  }
}
