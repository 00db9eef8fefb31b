package org.asmengine.application.journal;

import java.util.Optional;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * What is found of a subject without reading its journal.
 *
 * @param subject the subject
 * @param version the number of its last entry
 * @param state the name of the state that it is in, up to 64 characters
 * @param year the performance year that it belongs to
 * @param tin the practice that it belongs to
 * @param npi the clinician that it belongs to
 */
public record SubjectHead(
    Subject subject,
    long version,
    String state,
    Optional<PerformanceYear> year,
    Optional<Tin> tin,
    Optional<Npi> npi) {

  /** Of a subject that belongs to nobody in particular. */
  public static SubjectHead of(Subject subject, long version, String state) {
    return new SubjectHead(
        subject, version, state, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
