package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * A practice and those of its clinicians who take part in the model.
 *
 * @param tin the TIN
 * @param clinicianCount all clinicians who bill under the TIN, participants or not
 * @param cbsa the area that it lies in
 * @param clinicians the participants, each once
 */
record Practice(String tin, int clinicianCount, String cbsa, List<Clinician> clinicians) {

  /** The most clinicians of a small practice. */
  static final int SMALL = 15;

  boolean small() {
    return clinicianCount <= SMALL;
  }

  boolean has(Cohort cohort) {
    return clinicians.stream().anyMatch(clinician -> clinician.in(cohort));
  }
}
