package org.asmengine.application.selection;

import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * Which candidates are asked for.
 *
 * @param cohort only this cohort
 * @param eligible only participants, or only those who are none
 * @param tin only this practice
 * @param npi only this clinician
 */
public record CandidateFilter(
    Optional<Cohort> cohort, Optional<Boolean> eligible, Optional<Tin> tin, Optional<Npi> npi) {

  /** All candidates. */
  public static CandidateFilter all() {
    return new CandidateFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The participants of the cohort. */
  public static CandidateFilter participants(Cohort cohort) {
    return new CandidateFilter(
        Optional.of(cohort), Optional.of(true), Optional.empty(), Optional.empty());
  }

  /** The clinician, under whichever practice. */
  public static CandidateFilter clinician(Npi npi) {
    return new CandidateFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(npi));
  }
}
