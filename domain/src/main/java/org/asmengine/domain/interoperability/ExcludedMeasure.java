package org.asmengine.domain.interoperability;

import java.util.List;
import org.asmengine.domain.participation.SourceRow;

/**
 * A measure from which a practice is excluded; its points move on to another one.
 *
 * @param measure the measure
 * @param claimed the exclusions that are claimed
 * @param sources the input rows that claim them
 */
public record ExcludedMeasure(
    InteroperabilityMeasure measure,
    List<InteroperabilityMeasure> claimed,
    List<SourceRow> sources) {
  /** Copies the lists. */
  public ExcludedMeasure {
    claimed = List.copyOf(claimed);
    sources = List.copyOf(sources);
  }
}
