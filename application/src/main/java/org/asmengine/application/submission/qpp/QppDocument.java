package org.asmengine.application.submission.qpp;

import java.util.List;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Place;

/**
 * A QPP submission as it stands in its document: the words and numbers, not yet their meaning.
 *
 * @param place where it starts
 * @param programName the programme; usually told by the measurement sets
 * @param entityType who submits: {@code individual} or {@code group}
 * @param tin the practice, as it was written
 * @param npi the clinician, as it was written
 * @param performanceYear the performance year
 * @param sets the measurement sets
 */
public record QppDocument(
    Place place,
    Field<String> programName,
    Field<String> entityType,
    Field<String> tin,
    Field<String> npi,
    Field<Long> performanceYear,
    Field<List<QppMeasurementSet>> sets) {

  /** Masked: who it is about may be printed by accident. */
  @Override
  public String toString() {
    return "QPP document of " + performanceYear.value();
  }
}
