package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * A clinician of a practice.
 *
 * @param npi the NPI
 * @param enrollments one cohort, seldom both
 */
record Clinician(String npi, List<Enrollment> enrollments) {

  boolean in(Cohort cohort) {
    return enrollments.stream().anyMatch(enrollment -> enrollment.cohort() == cohort);
  }
}
