package org.asmengine.application.result;

import java.util.List;

/** The result files of the contract and their columns. */
public enum ResultFile {
  /** One line for each participant. */
  FINAL_SCORES(
      "final_scores.csv",
      "performance_year,payment_year,tin,npi,cohort,status,reason,quality_level,quality_points,"
          + "quality_measures_counted,quality_score,cost_points,cost_score,ia_adjustment,"
          + "pi_percent,pi_adjustment,complex_patient_adjustment,small_practice_adjustment,"
          + "final_score,transformed_score,scaling_factor,adjustment_factor,payment_multiplier,"
          + "part_b_paid,estimated_adjustment"),
  /** One line for each participant and quality measure. */
  MEASURE_SCORES(
      "measure_scores.csv",
      "tin,npi,cohort,level,measure_id,collection_type,state,reason,case_count,performance_rate,"
          + "decile,points"),
  /** One line for each benchmark. */
  BENCHMARKS(
      "benchmarks.csv",
      "measure_id,collection_type,reporters,p1,p10,p20,p30,p40,p50,p60,p70,p80,p90,p99"),
  /** One line for each cohort. */
  COHORTS(
      "cohorts.csv",
      "cohort,participants,scored,zero,no_final_score,median_final_score,part_b_paid,"
          + "incentive_pool,scaling_factor,net_adjustment,cost_median,cost_sd,cost_reporters");

  private final String fileName;
  private final String header;

  ResultFile(String fileName, String header) {
    this.fileName = fileName;
    this.header = header;
  }

  /** The file's name in the output directory. */
  public String fileName() {
    return fileName;
  }

  /** The header line. */
  public String header() {
    return header;
  }

  /** The names of the columns in their order. */
  public List<String> columns() {
    return List.of(header.split(",", -1));
  }
}
