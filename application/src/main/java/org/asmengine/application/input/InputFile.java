package org.asmengine.application.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of the data contract and their columns. */
public enum InputFile implements DataFile {
  PARTICIPANTS(
      "participants.csv", "tin", "npi", "cohort", "specialty_code", "cbsa", "tin_clinician_count"),
  QUALITY(
      "quality.csv",
      "tin",
      "npi",
      "measure_id",
      "collection_type",
      "eligible_population",
      "performance_met",
      "performance_not_met",
      "eligible_population_exclusion",
      "eligible_population_exception",
      "case_count",
      "performance_rate",
      "submitted_at"),
  COST("cost.csv", "tin", "npi", "measure_id", "episode_count", "measure_score"),
  IMPROVEMENT_ACTIVITIES(
      "improvement_activities.csv", "tin", "activity_id", "attested", "start_date", "end_date"),
  PROMOTING_INTEROPERABILITY(
      "promoting_interoperability.csv",
      "tin",
      "measure_id",
      "numerator",
      "denominator",
      "answer",
      "period_start",
      "period_end",
      "cehrt_id"),
  COMPLEX_PATIENTS(
      "complex_patients.csv", "tin", "npi", "mean_hcc_risk_score", "dual_eligible_proportion"),
  PART_B_PAYMENTS("part_b_payments.csv", "tin", "npi", "paid_amount"),
  CIRCUMSTANCES("circumstances.csv", "tin", "npi", "reference");

  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> columns;

  InputFile(String fileName, String... columns) {
    this.fileName = fileName;
    this.columns = List.of(columns);
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  /** Whether a run can't do without it. */
  public boolean isRequired() {
    return this == PARTICIPANTS;
  }

  /** The file of the name. */
  public static Optional<InputFile> ofName(String fileName) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
  }
}
