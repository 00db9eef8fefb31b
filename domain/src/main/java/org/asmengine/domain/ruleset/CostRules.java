package org.asmengine.domain.ruleset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asmengine.domain.participation.Cohort;

/**
 * The parameters of the cost category.
 *
 * @param weight share of the final score, 0 to 1
 * @param minEpisodes fewest episodes of a participant who is scored
 * @param minBenchmarkReporters fewest participants of a cost benchmark
 * @param sdOffsets the ten edges between the bands, in standard deviations from the median,
 *     ascending
 * @param pointsWithoutSpread points of everyone when the standard deviation is zero
 * @param measures the episode-based cost measure of each cohort
 */
public record CostRules(
    BigDecimal weight,
    int minEpisodes,
    int minBenchmarkReporters,
    List<BigDecimal> sdOffsets,
    BigDecimal pointsWithoutSpread,
    Map<Cohort, String> measures) {

  /** How many edges there are between the bands of 10 points and of 1 point. */
  public static final int EDGES = 10;

  /** Copies the collections. */
  public CostRules {
    sdOffsets = List.copyOf(sdOffsets);
    measures = Map.copyOf(measures);
  }

  static CostRules of(Parameters parameters) {
    parameters.only("cost.standardDeviation", "SAMPLE");
    parameters.only("cost.quantile", "TYPE_7");
    List<BigDecimal> offsets = parameters.decimals("cost.sdOffsets");
    for (int i = 0; i < offsets.size(); i++) {
      if (offsets.size() != EDGES || (i > 0 && offsets.get(i).compareTo(offsets.get(i - 1)) <= 0)) {
        throw parameters.wrong("cost.sdOffsets", "ten ascending numbers");
      }
    }
    Map<Cohort, String> measures = new EnumMap<>(Cohort.class);
    for (Cohort cohort : Cohort.values()) {
      measures.put(cohort, parameters.text("cost.measures." + cohort));
    }
    return new CostRules(
        parameters.decimal("cost.weight", "0", "1"),
        parameters.whole("cost.minEpisodes", 0, 1_000_000),
        parameters.whole("cost.minBenchmarkReporters", 2, 1_000_000),
        offsets,
        parameters.decimal("cost.pointsWithoutSpread", "1", "10"),
        measures);
  }

  /** The episode-based cost measure of the cohort. */
  public String measure(Cohort cohort) {
    String measure = measures.get(cohort);
    if (measure == null) {
      throw new IllegalStateException("no cost measure for " + cohort);
    }
    return measure;
  }
}
