package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * Rows of {@code participants.csv} to be rejected. They come on top of the acceptable ones, with
 * identifiers of their own, so that no other row is lost with them.
 */
final class PlantedParticipants {

  private final Identifiers identifiers;

  PlantedParticipants(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  List<Planting> all() {
    return List.of(
        this::duplicate,
        this::inconsistentCount,
        (practice, rows) -> spare(practice, rows, "tin", practice.tin().substring(1)),
        (practice, rows) -> spare(practice, rows, "npi", identifiers.spareNpi().substring(1)),
        (practice, rows) -> spare(practice, rows, "cohort", "CKD"),
        (practice, rows) -> spare(practice, rows, "tin_clinician_count", "1O"),
        (practice, rows) -> spare(practice, rows, "tin_clinician_count", "0"));
  }

  private boolean duplicate(Practice practice, PracticeRows rows) {
    Row row = spare(practice);
    rows.addPlanted(row);
    rows.addPlanted(row);
    return true;
  }

  private boolean inconsistentCount(Practice practice, PracticeRows rows) {
    String tin = identifiers.spareTin();
    rows.addPlanted(spare(practice).with("tin", tin).with("tin_clinician_count", "7"));
    rows.addPlanted(spare(practice).with("tin", tin).with("tin_clinician_count", "8"));
    return true;
  }

  private boolean spare(Practice practice, PracticeRows rows, String column, String text) {
    rows.addPlanted(spare(practice).with(column, text));
    return true;
  }

  private Row spare(Practice practice) {
    return ParticipantRows.row(
        practice,
        identifiers.spareNpi(),
        practice.clinicians().getFirst().enrollments().getFirst());
  }
}
