package org.asmengine.application.episodecost;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * A calculation of measure scores. It is never changed: another one may take its place.
 *
 * @param id tells it from others, a UUID
 * @param year the performance year
 * @param at when
 * @param by who asked for it
 * @param episodesSha256 the digest of the episodes' file
 * @param records how many records the file has
 * @param rejected how many of them were rejected
 * @param excluded how many good ones count for nothing, by reason
 * @param measures the measures, by name
 */
public record EpisodeCostCalculation(
    String id,
    PerformanceYear year,
    Instant at,
    String by,
    String episodesSha256,
    long records,
    long rejected,
    Map<EpisodeExclusion, Long> excluded,
    List<MeasureCosts> measures) {

  /** Copies the collections; every reason has a number. */
  public EpisodeCostCalculation {
    Map<EpisodeExclusion, Long> all = new EnumMap<>(EpisodeExclusion.class);
    for (EpisodeExclusion reason : EpisodeExclusion.values()) {
      all.put(reason, excluded.getOrDefault(reason, 0L));
    }
    excluded = Map.copyOf(all);
    measures = List.copyOf(measures);
  }

  /** How many episodes were left out for the reason. */
  public long excluded(EpisodeExclusion reason) {
    return excluded.getOrDefault(reason, 0L);
  }
}
