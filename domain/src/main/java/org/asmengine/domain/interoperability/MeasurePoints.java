package org.asmengine.domain.interoperability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.SourceRow;

/**
 * The points of one measure, or of the measures that earn points together.
 *
 * @param name the measure's QPP id, or the ids together
 * @param available the points available, with those that were moved to it
 * @param proportion numerator and denominator of a proportion measure
 * @param unrounded points to 60 digits
 * @param earned points earned, rounded
 * @param sources the input rows
 */
public record MeasurePoints(
    String name,
    BigDecimal available,
    Optional<Proportion> proportion,
    BigDecimal unrounded,
    BigDecimal earned,
    List<SourceRow> sources) {
  /** Copies the list. */
  public MeasurePoints {
    sources = List.copyOf(sources);
  }
}
