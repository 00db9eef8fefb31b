package org.asmengine.bench;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The input files of a year end, each with its columns and their DuckDB types. */
enum InputFile {
  PARTICIPANTS(
      "tin VARCHAR",
      "npi VARCHAR",
      "cohort VARCHAR",
      "specialty_code VARCHAR",
      "cbsa VARCHAR",
      "tin_clinician_count INTEGER"),
  QUALITY(
      "tin VARCHAR",
      "npi VARCHAR",
      "measure_id VARCHAR",
      "collection_type VARCHAR",
      "eligible_population INTEGER",
      "performance_met INTEGER",
      "performance_not_met INTEGER",
      "eligible_population_exclusion INTEGER",
      "eligible_population_exception INTEGER",
      "case_count INTEGER",
      "performance_rate DECIMAL(9,2)",
      "submitted_at TIMESTAMPTZ"),
  COST(
      "tin VARCHAR",
      "npi VARCHAR",
      "measure_id VARCHAR",
      "episode_count INTEGER",
      "measure_score DECIMAL(14,2)"),
  IMPROVEMENT_ACTIVITIES(
      "tin VARCHAR", "activity_id VARCHAR", "attested VARCHAR", "start_date DATE", "end_date DATE"),
  PROMOTING_INTEROPERABILITY(
      "tin VARCHAR",
      "measure_id VARCHAR",
      "numerator INTEGER",
      "denominator INTEGER",
      "answer VARCHAR",
      "period_start DATE",
      "period_end DATE",
      "cehrt_id VARCHAR"),
  COMPLEX_PATIENTS(
      "tin VARCHAR",
      "npi VARCHAR",
      "mean_hcc_risk_score DECIMAL(12,6)",
      "dual_eligible_proportion DECIMAL(12,6)"),
  PART_B_PAYMENTS("tin VARCHAR", "npi VARCHAR", "paid_amount DECIMAL(14,2)"),
  CIRCUMSTANCES("tin VARCHAR", "npi VARCHAR", "reference VARCHAR");

  private final List<String> columns;

  InputFile(String... columns) {
    this.columns = List.of(columns);
  }

  /** The name without its extension; also the name of the table that holds its rows. */
  String stem() {
    return name().toLowerCase(Locale.ROOT);
  }

  String fileName() {
    return stem() + ".csv";
  }

  /** A view over the file, in which a row that does not parse is left out. */
  String duckDbView(String path) {
    String types =
        columns.stream()
            .map(column -> "'" + column.replace(" ", "': '") + "'")
            .collect(joining(", ", "{", "}"));
    return """
    CREATE VIEW raw_%s AS SELECT %s
    FROM read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
                  types = %s, ignore_errors = true)\
    """
        .formatted(stem(), names(), path.replace("'", "''"), types);
  }

  /** A view with the columns of the file and no row, for a file that is not there. */
  String emptyDuckDbView() {
    String nulls =
        columns.stream()
            .map(column -> column.split(" ", 2))
            .map(column -> "CAST(NULL AS " + column[1] + ") AS " + column[0])
            .collect(joining(", "));
    return "CREATE VIEW raw_%s AS SELECT %s WHERE false".formatted(stem(), nulls);
  }

  static List<String> stems() {
    return Arrays.stream(values()).map(InputFile::stem).toList();
  }

  private String names() {
    return columns.stream().map(column -> column.split(" ", 2)[0]).collect(joining(", "));
  }
}
