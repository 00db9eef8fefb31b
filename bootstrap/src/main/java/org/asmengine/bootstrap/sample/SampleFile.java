package org.asmengine.bootstrap.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The eight input files, with their columns in the order of the data contract. */
enum SampleFile {
  PARTICIPANTS("participants.csv", "tin,npi,cohort,specialty_code,cbsa,tin_clinician_count"),
  QUALITY(
      "quality.csv",
      "tin,npi,measure_id,collection_type,eligible_population,performance_met,performance_not_met,"
          + "eligible_population_exclusion,eligible_population_exception,case_count,"
          + "performance_rate,submitted_at"),
  COST("cost.csv", "tin,npi,measure_id,episode_count,measure_score"),
  IMPROVEMENT_ACTIVITIES(
      "improvement_activities.csv", "tin,activity_id,attested,start_date,end_date"),
  PROMOTING_INTEROPERABILITY(
      "promoting_interoperability.csv",
      "tin,measure_id,numerator,denominator,answer,period_start,period_end,cehrt_id"),
  COMPLEX_PATIENTS("complex_patients.csv", "tin,npi,mean_hcc_risk_score,dual_eligible_proportion"),
  PART_B_PAYMENTS("part_b_payments.csv", "tin,npi,paid_amount"),
  CIRCUMSTANCES("circumstances.csv", "tin,npi,reference");

  private static final Pattern COMMA = Pattern.compile(",");

  private static final Map<SampleFile, List<String>> COLUMNS = columns();

  private final String fileName;
  private final String header;

  SampleFile(String fileName, String header) {
    this.fileName = fileName;
    this.header = header;
  }

  String fileName() {
    return fileName;
  }

  String header() {
    return header;
  }

  /** A row of this file, its cells in the order of the columns. */
  Row row(String... cells) {
    return new Row(this, List.of(cells));
  }

  /** The place of a column in a row. */
  int position(String column) {
    int position = COLUMNS.getOrDefault(this, List.of()).indexOf(column);
    if (position < 0) {
      throw new IllegalArgumentException(fileName + " has no column " + column);
    }
    return position;
  }

  private static Map<SampleFile, List<String>> columns() {
    Map<SampleFile, List<String>> columns = new EnumMap<>(SampleFile.class);
    for (SampleFile file : values()) {
      columns.put(file, COMMA.splitAsStream(file.header).toList());
    }
    return columns;
  }
}
