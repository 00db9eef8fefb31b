package org.asmengine.domain.participation;

/**
 * An ASM participant of one performance year.
 *
 * @param id TIN and NPI
 * @param cohort the cohort in which the participant is scored
 * @param clinicians how many clinicians bill under the TIN, at least 1
 * @param source the input row
 */
public record Participant(ParticipantId id, Cohort cohort, int clinicians, SourceRow source) {
  /** Checks the number of clinicians. */
  public Participant {
    if (clinicians < 1) {
      throw new IllegalArgumentException(
          "clinicians of a TIN: found %d, allowed 1 or more".formatted(clinicians));
    }
  }
}
