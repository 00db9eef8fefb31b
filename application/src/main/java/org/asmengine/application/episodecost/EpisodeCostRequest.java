package org.asmengine.application.episodecost;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.LongConsumer;
import org.asmengine.application.input.DataFileOutput;
import org.asmengine.application.input.DataFiles;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What measure scores are worked out from.
 *
 * @param year the performance year
 * @param files where the episodes and the national averages are
 * @param nationalAverages national average costs of an episode by measure, in dollars, more than 0;
 *     they come before those of the file
 * @param output where the scores and the rejected rows go
 * @param by who asks
 * @param progress is told of episodes that were read, by their number
 */
public record EpisodeCostRequest(
    PerformanceYear year,
    DataFiles files,
    Map<String, BigDecimal> nationalAverages,
    DataFileOutput output,
    String by,
    LongConsumer progress) {
  /** Copies the map. */
  public EpisodeCostRequest {
    nationalAverages = Map.copyOf(nationalAverages);
  }
}
