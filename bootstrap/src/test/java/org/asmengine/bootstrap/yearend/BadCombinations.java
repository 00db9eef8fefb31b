package org.asmengine.bootstrap.yearend;

import static org.asmengine.application.error.ErrorCode.COLLECTION_TYPE_NOT_ALLOWED;
import static org.asmengine.application.error.ErrorCode.COUNTS_EXCEED_POPULATION;
import static org.asmengine.application.error.ErrorCode.DUPLICATE;
import static org.asmengine.application.error.ErrorCode.FIELD_COUNT;
import static org.asmengine.application.error.ErrorCode.INCONSISTENT_CLINICIAN_COUNT;
import static org.asmengine.application.error.ErrorCode.LATE_SUBMISSION;
import static org.asmengine.application.error.ErrorCode.MEASURE_NOT_IN_SET;
import static org.asmengine.application.error.ErrorCode.MISSING_VALUE;
import static org.asmengine.application.error.ErrorCode.NOT_A_TIN;
import static org.asmengine.application.error.ErrorCode.NUMBER_OUT_OF_RANGE;
import static org.asmengine.application.error.ErrorCode.NUMERATOR_EXCEEDS_DENOMINATOR;
import static org.asmengine.application.error.ErrorCode.PERIOD_REVERSED;
import static org.asmengine.application.error.ErrorCode.TIN_LEVEL_NOT_SMALL_PRACTICE;
import static org.asmengine.application.error.ErrorCode.VALUE_NOT_ALLOWED_HERE;
import static org.asmengine.application.input.InputFile.COST;
import static org.asmengine.application.input.InputFile.IMPROVEMENT_ACTIVITIES;
import static org.asmengine.application.input.InputFile.PARTICIPANTS;
import static org.asmengine.application.input.InputFile.PROMOTING_INTEROPERABILITY;
import static org.asmengine.application.input.InputFile.QUALITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;

/** Rows whose values are good one by one and bad together, and rows that are none. */
final class BadCombinations {

  private static final Map<String, String> LARGE =
      Map.of("tin", GoodRows.LARGE_TIN, "npi", GoodRows.LARGE_NPI);

  private final List<BadRow> rows = new ArrayList<>();

  private BadCombinations() {}

  static List<BadRow> all() {
    BadCombinations all = new BadCombinations();
    all.counts();
    all.wrongKindOfRow();
    all.measures();
    all.periods();
    all.keys();
    all.numbersOfFields();
    return all.rows;
  }

  private void counts() {
    add(
        QUALITY,
        0,
        Map.of("performance_met", "90", "performance_not_met", "11"),
        "eligible_population",
        COUNTS_EXCEED_POPULATION,
        "106");
    for (String column :
        List.of(
            "performance_met",
            "performance_not_met",
            "eligible_population_exclusion",
            "eligible_population_exception")) {
      add(
          QUALITY,
          0,
          Map.of(column, "101"),
          "eligible_population",
          COUNTS_EXCEED_POPULATION,
          "eligible population");
    }
    add(
        PROMOTING_INTEROPERABILITY,
        0,
        Map.of("numerator", "101"),
        "numerator",
        NUMERATOR_EXCEEDS_DENOMINATOR,
        "'101'");
    add(
        PARTICIPANTS,
        0,
        Map.of("tin_clinician_count", "1000001"),
        "tin_clinician_count",
        NUMBER_OUT_OF_RANGE,
        "1000000");
  }

  private void wrongKindOfRow() {
    for (String column :
        List.of(
            "eligible_population",
            "performance_met",
            "performance_not_met",
            "eligible_population_exclusion",
            "eligible_population_exception")) {
      add(QUALITY, 1, Map.of(column, "0"), column, VALUE_NOT_ALLOWED_HERE, "'0'");
    }
    add(QUALITY, 0, Map.of("case_count", "95"), "case_count", VALUE_NOT_ALLOWED_HERE, "'95'");
    add(
        QUALITY,
        0,
        Map.of("performance_rate", "88.88"),
        "performance_rate",
        VALUE_NOT_ALLOWED_HERE,
        "'88.88'");
    add(PROMOTING_INTEROPERABILITY, 0, Map.of("answer", "Y"), "answer", VALUE_NOT_ALLOWED_HERE);
    for (String column : List.of("numerator", "denominator")) {
      add(PROMOTING_INTEROPERABILITY, 1, Map.of(column, "5"), column, VALUE_NOT_ALLOWED_HERE);
    }
  }

  private void measures() {
    add(QUALITY, 0, Map.of("measure_id", "238"), "measure_id", MEASURE_NOT_IN_SET, "'238'");
    add(QUALITY, 0, Map.of("npi", "", "measure_id", "220"), "measure_id", MEASURE_NOT_IN_SET);
    add(QUALITY, 1, Map.of("npi", ""), "measure_id", MEASURE_NOT_IN_SET, "single clinicians");
    add(
        QUALITY,
        0,
        Map.of("tin", GoodRows.LARGE_TIN, "npi", "", "measure_id", "134"),
        "npi",
        TIN_LEVEL_NOT_SMALL_PRACTICE,
        "40 clinicians");
    type("377", "MIPS_CQM", 0);
    type("492", "ECQM", 0);
    type("008", "ADMIN_CLAIMS", 1);
    add(
        QUALITY,
        0,
        Map.of("tin", GoodRows.LARGE_TIN, "npi", GoodRows.LARGE_NPI, "measure_id", "220"),
        "collection_type",
        COLLECTION_TYPE_NOT_ALLOWED,
        "MIPS_CQM");
    for (String late :
        List.of("2028-04-01T00:00:00-04:00", "2028-04-01T04:00:00Z", "2029-01-01T00:00:00Z")) {
      add(QUALITY, 0, Map.of("submitted_at", late), "submitted_at", LATE_SUBMISSION, late);
    }
  }

  private void type(String measure, String type, int good) {
    add(
        QUALITY,
        good,
        Map.of("measure_id", measure, "collection_type", type),
        "collection_type",
        COLLECTION_TYPE_NOT_ALLOWED,
        measure);
  }

  private void periods() {
    add(
        IMPROVEMENT_ACTIVITIES,
        0,
        Map.of("start_date", "2027-06-30", "end_date", "2027-06-29"),
        "end_date",
        PERIOD_REVERSED,
        "2027-06-30");
    add(
        PROMOTING_INTEROPERABILITY,
        0,
        Map.of("period_start", "2027-12-31", "period_end", "2027-01-01"),
        "period_end",
        PERIOD_REVERSED,
        "2027-12-31");
  }

  private void keys() {
    for (String episodes : List.of("30", "31")) {
      add(
          COST,
          0,
          Map.of(
              "tin",
              GoodRows.LARGE_TIN,
              "npi",
              GoodRows.LARGE_NPI,
              "measure_id",
              "COST_LBP_1",
              "episode_count",
              episodes),
          "",
          DUPLICATE,
          "same key");
    }
    for (String instant : List.of("2028-01-16T10:00:00Z", "2028-01-16T05:00:00-05:00")) {
      add(QUALITY, 0, Map.of("submitted_at", instant), "", DUPLICATE, "same key");
    }
    for (String clinicians : List.of("3", "4")) {
      add(
          PARTICIPANTS,
          0,
          Map.of(
              "tin",
              "864208642",
              "npi",
              "864208642" + clinicians,
              "tin_clinician_count",
              clinicians),
          "tin_clinician_count",
          INCONSISTENT_CLINICIAN_COUNT,
          "'" + clinicians + "'");
    }
    for (int i = 0; i < 3; i++) {
      add(
          PARTICIPANTS,
          1,
          Map.of("tin", "642086420", "npi", "6420864200"),
          "",
          DUPLICATE,
          "same key");
    }
  }

  private void numbersOfFields() {
    for (InputFile file : InputFile.values()) {
      String good = GoodRows.of(file).getFirst();
      int fields = file.columns().size();
      rows.add(new BadRow(file, good + ",", "", FIELD_COUNT, (fields + 1) + " fields"));
      rows.add(new BadRow(file, good + ",one too many", "", FIELD_COUNT, (fields + 1) + " fields"));
      rows.add(
          new BadRow(
              file,
              good.substring(0, good.lastIndexOf(',')),
              "",
              FIELD_COUNT,
              (fields - 1) + " fields"));
      rows.add(new BadRow(file, "?", "", FIELD_COUNT, "1 fields"));
      rows.add(new BadRow(file, ",".repeat(fields - 1), "tin", MISSING_VALUE, "found nothing"));
      rows.add(new BadRow(file, good.replace(',', ';'), "", FIELD_COUNT, "1 fields"));
      rows.add(new BadRow(file, String.join(",", file.columns()), "tin", NOT_A_TIN, "9 digits"));
    }
    add(QUALITY, 0, LARGE, "measure_id", MEASURE_NOT_IN_SET, "'008'");
  }

  private void add(
      InputFile file, int good, Map<String, String> values, String column, ErrorCode code) {
    add(file, good, values, column, code, "found '");
  }

  private void add(
      InputFile file,
      int good,
      Map<String, String> values,
      String column,
      ErrorCode code,
      String shown) {
    rows.add(BadRow.of(file, good, values, column, code, shown));
  }
}
