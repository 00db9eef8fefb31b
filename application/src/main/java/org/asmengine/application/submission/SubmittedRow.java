package org.asmengine.application.submission;

import java.time.LocalDate;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.ruleset.CollectionType;

/**
 * What a submission says about one measure or activity, as it was sent: whether it can be accepted
 * is not its business.
 */
public sealed interface SubmittedRow {

  /** The category that it belongs to. */
  SubmissionCategory category();

  /** The id of the measure or activity. */
  String item();

  /** What tells several rows of one item apart; empty where there is only one. */
  String variant();

  /**
   * The counts of a quality measure.
   *
   * @param measureId the QPP id
   * @param collectionType how they were collected
   * @param eligiblePopulation the eligible population
   * @param met cases in which performance was met
   * @param notMet cases in which it was not
   * @param exclusions cases that are excluded
   * @param exceptions cases that are excepted
   */
  record MeasureCounts(
      String measureId,
      CollectionType collectionType,
      long eligiblePopulation,
      long met,
      long notMet,
      long exclusions,
      long exceptions)
      implements SubmittedRow {
    @Override
    public SubmissionCategory category() {
      return SubmissionCategory.QUALITY;
    }

    @Override
    public String item() {
      return measureId;
    }

    @Override
    public String variant() {
      return collectionType.name();
    }
  }

  /**
   * What is attested of an improvement activity.
   *
   * @param activityId the activity
   * @param attested whether it was performed
   * @param start the first day
   * @param end the last day
   */
  record Attestation(String activityId, boolean attested, LocalDate start, LocalDate end)
      implements SubmittedRow {
    @Override
    public SubmissionCategory category() {
      return SubmissionCategory.IMPROVEMENT_ACTIVITIES;
    }

    @Override
    public String item() {
      return activityId;
    }

    @Override
    public String variant() {
      return "";
    }
  }

  /**
   * What is reported of a Promoting Interoperability measure.
   *
   * @param measureId the QPP id
   * @param response a proportion or an answer
   * @param start the first day of the period
   * @param end the last day
   * @param cehrtId the id of certified EHR technology; empty without one
   */
  record MeasureResponse(
      String measureId,
      InteroperabilityReport.Response response,
      LocalDate start,
      LocalDate end,
      String cehrtId)
      implements SubmittedRow {
    @Override
    public SubmissionCategory category() {
      return SubmissionCategory.PROMOTING_INTEROPERABILITY;
    }

    @Override
    public String item() {
      return measureId;
    }

    @Override
    public String variant() {
      return "";
    }
  }
}
