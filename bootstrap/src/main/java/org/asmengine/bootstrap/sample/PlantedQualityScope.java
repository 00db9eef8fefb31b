package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of {@code quality.csv} to be rejected for what they are about: who, which measure, when.
 *
 * <p>They are copies of good rows, which stay, except where the copy has the same key.
 */
final class PlantedQualityScope {

  private final Identifiers identifiers;

  PlantedQualityScope(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  List<Planting> all() {
    List<Planting> all = new ArrayList<>();
    all.add(this::unknownParticipant);
    all.add(PlantedQualityScope::duplicate);
    all.add(PlantedQualityScope::duplicateInstant);
    all.add(PlantedQualityScope::wrongCollectionType);
    all.add(PlantedQualityScope::measureOfOtherCohort);
    all.add(PlantedQualityScope::wholeTinOfLargePractice);
    all.add(PlantedQualityScope::wholeTinFromClaims);
    all.add(PlantedQualityScope::lateAgain);
    all.add(PlantedQualityScope::late);
    return all;
  }

  private boolean unknownParticipant(Practice practice, PracticeRows rows) {
    return rows.copyFirst(QualityRow::ownReport, row -> row.with("npi", identifiers.spareNpi()));
  }

  private static boolean duplicate(Practice practice, PracticeRows rows) {
    return rows.copyFirst(QualityRow::reported, row -> row);
  }

  /** The same key in two notations of one instant, with other counts. */
  private static boolean duplicateInstant(Practice practice, PracticeRows rows) {
    return rows.copyFirst(
        row -> QualityRow.reported(row) && row.cell("submitted_at").endsWith("Z"),
        row ->
            row.with("submitted_at", row.cell("submitted_at").replace("Z", "+00:00"))
                .with("performance_met", "0"));
  }

  /** A second submission exactly at the deadline: the first one counts. */
  private static boolean lateAgain(Practice practice, PracticeRows rows) {
    return rows.copyFirst(
        QualityRow::reported, row -> row.with("submitted_at", SubmissionTimes.DEADLINE_IN_UTC));
  }

  /** The only submission, exactly at the deadline. */
  private static boolean late(Practice practice, PracticeRows rows) {
    return rows.changeFirst(
        QualityRow::reported,
        row -> row.with("submitted_at", SubmissionTimes.DEADLINE_IN_EASTERN_TIME));
  }

  /** 377 is an eCQM only, 220 a MIPS CQM only. */
  private static boolean wrongCollectionType(Practice practice, PracticeRows rows) {
    return rows.copyFirst(
        row -> QualityRow.reported(row) && isOneOf(row.cell("measure_id"), "377", "220"),
        row ->
            row.with(
                "collection_type",
                Measure.otherThan(CollectionType.valueOf(row.cell("collection_type"))).toString()));
  }

  private static boolean measureOfOtherCohort(Practice practice, PracticeRows rows) {
    if (practice.has(Cohort.HF) && practice.has(Cohort.LBP)) {
      return false;
    }
    String other = practice.has(Cohort.HF) ? "134" : "236";
    return rows.copyFirst(QualityRow::reported, row -> row.with("measure_id", other));
  }

  private static boolean wholeTinOfLargePractice(Practice practice, PracticeRows rows) {
    return !practice.small() && rows.copyFirst(QualityRow::ownReport, row -> row.with("npi", ""));
  }

  private static boolean wholeTinFromClaims(Practice practice, PracticeRows rows) {
    return practice.small() && rows.copyFirst(QualityRow::fromClaims, row -> row.with("npi", ""));
  }

  private static boolean isOneOf(String measure, String... measures) {
    return List.of(measures).contains(measure);
  }
}
