package org.asmengine.application.input;

import java.util.List;

/** The files of the programme beside those of a year end, and their columns. */
public enum ProgrammeFile implements DataFile {
  /** Episodes of the episode-based cost measures, attributed to clinicians by CMS. */
  EPISODES(
      "episodes.csv",
      "tin",
      "npi",
      "measure_id",
      "episode_id",
      "start_date",
      "end_date",
      "service_zip",
      "service_area",
      "observed_cost",
      "expected_cost"),
  /** The national average cost of an episode of each cost measure. */
  NATIONAL_COSTS("national_costs.csv", "measure_id", "national_average"),
  /** Part B claims of clinicians, counted by specialty and by how they are paid. */
  CLAIMS("claims.csv", "tin", "npi", "specialty_code", "claim_count", "fee_schedule", "rhc_fqhc"),
  /** The areas from which CMS samples, with what decides their stratum. */
  AREAS("areas.csv", "area", "title", "kind", "patient_volume", "spending", "selected"),
  /** The area of each ZIP code. */
  ZIP_AREAS("zip_areas.csv", "zip", "area"),
  /** What is known of practices beside their claims. */
  PRACTICES("practices.csv", "tin", "legal_name", "clinician_count"),
  /** CMS's published data set of participants, under CMS's own column names. */
  CMS_PARTICIPANTS(
      "cms_participants.csv",
      "NPI",
      "FIRST_NAME",
      "LAST_NAME",
      "STATE",
      "ASM_COHORT",
      "ORGANIZATION_LEGAL_NAME",
      "ASM_CY27_PARTICIPANT",
      "ASM_CY27_SMALLPRACTICE",
      "ASM_CY28_PARTICIPANT",
      "ASM_CY28_SMALLPRACTICE",
      "ASM_CY29_PARTICIPANT",
      "ASM_CY29_SMALLPRACTICE",
      "ASM_CY30_PARTICIPANT",
      "ASM_CY30_SMALLPRACTICE",
      "ASM_CY31_PARTICIPANT",
      "ASM_CY31_SMALLPRACTICE");

  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> columns;

  ProgrammeFile(String fileName, String... columns) {
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
}
