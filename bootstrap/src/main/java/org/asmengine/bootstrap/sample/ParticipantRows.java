package org.asmengine.bootstrap.sample;

/** The rows of {@code participants.csv}: one per clinician and cohort. */
final class ParticipantRows implements RowSource {

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    for (Clinician clinician : practice.clinicians()) {
      for (Enrollment enrollment : clinician.enrollments()) {
        rows.add(row(practice, clinician.npi(), enrollment));
      }
    }
  }

  static Row row(Practice practice, String npi, Enrollment enrollment) {
    return SampleFile.PARTICIPANTS.row(
        practice.tin(),
        npi,
        enrollment.cohort().toString(),
        enrollment.specialtyCode(),
        practice.cbsa(),
        Integer.toString(practice.clinicianCount()));
  }
}
