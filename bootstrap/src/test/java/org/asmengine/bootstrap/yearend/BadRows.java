package org.asmengine.bootstrap.yearend;

import static org.asmengine.application.error.ErrorCode.COLLECTION_TYPE_NOT_ALLOWED;
import static org.asmengine.application.error.ErrorCode.MEASURE_NOT_IN_SET;
import static org.asmengine.application.error.ErrorCode.MISSING_VALUE;
import static org.asmengine.application.error.ErrorCode.NOT_AN_INSTANT;
import static org.asmengine.application.error.ErrorCode.NOT_AN_NPI;
import static org.asmengine.application.error.ErrorCode.NOT_A_DATE;
import static org.asmengine.application.error.ErrorCode.NOT_A_NUMBER;
import static org.asmengine.application.error.ErrorCode.NOT_A_TIN;
import static org.asmengine.application.error.ErrorCode.NOT_A_WHOLE_NUMBER;
import static org.asmengine.application.error.ErrorCode.NUMBER_OUT_OF_RANGE;
import static org.asmengine.application.error.ErrorCode.TEXT_NOT_ALLOWED;
import static org.asmengine.application.error.ErrorCode.UNKNOWN_CODE;
import static org.asmengine.application.error.ErrorCode.UNKNOWN_PARTICIPANT;
import static org.asmengine.application.input.InputFile.CIRCUMSTANCES;
import static org.asmengine.application.input.InputFile.COMPLEX_PATIENTS;
import static org.asmengine.application.input.InputFile.COST;
import static org.asmengine.application.input.InputFile.IMPROVEMENT_ACTIVITIES;
import static org.asmengine.application.input.InputFile.PARTICIPANTS;
import static org.asmengine.application.input.InputFile.PART_B_PAYMENTS;
import static org.asmengine.application.input.InputFile.PROMOTING_INTEROPERABILITY;
import static org.asmengine.application.input.InputFile.QUALITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;

/** Every column of the contract with every wrong value of its kind. */
final class BadRows {

  /** Wrong values of a kind of column, by the code that each must get. */
  private enum Kind {
    TIN(
        values(NOT_A_TIN, "12345678", "1234567890", "12345678A", "123-45-6789", " 987654321"),
        values(NOT_A_TIN, "987654321 ", "１２３４５６７８９", "1.35792E8", "-13579246", "987 654 321")),
    NPI(
        values(NOT_AN_NPI, "12345678901", "123456789", "123456789X", "１２３４５６７８９０", "1.2E9"),
        values(NOT_AN_NPI, " 1098765432", "1098765432 ", "+109876543")),
    COUNT(
        values(NOT_A_NUMBER, "abc", "1e3", "+5", " 7", "7 ", "1,000", "１２", "0x10", "NaN", "½"),
        values(NOT_A_WHOLE_NUMBER, "-1", "1.5", "7.0", "-0.5"),
        values(NUMBER_OUT_OF_RANGE, "1234567890123")),
    REQUIRED(values(MISSING_VALUE, "")),
    AT_LEAST_ONE(values(NUMBER_OUT_OF_RANGE, "0", "00")),
    DOLLARS(
        values(NOT_A_NUMBER, "abc", "1e2", "+1.5", ".5", "5.", "$5", "1,000.00", " 1", "1 ", "１"),
        values(NUMBER_OUT_OF_RANGE, "-0.01", "-5", "12.345", "1234567890123.00")),
    DECIMAL(
        values(NOT_A_NUMBER, "abc", "1e2", "+1.5", ".5", "5.", "1,5", "50%", " 1.5", "NaN", "１"),
        values(NUMBER_OUT_OF_RANGE, "-0.01", "1234567890123")),
    PROPORTION(values(NUMBER_OUT_OF_RANGE, "1.0001", "2", "100")),
    DATE(
        values(NOT_A_DATE, "2027-02-30", "2027-13-01", "2027-00-10", "2027-02-29", "2027-3-1"),
        values(NOT_A_DATE, "20270301", "03/01/2027", " 2027-03-01", "2027-03-01 ", "yesterday"),
        values(NOT_A_DATE, "2027-03-01T00:00:00Z", "２０２７-03-01", "-2027-03-01", "2027-W09-1")),
    INSTANT(
        values(NOT_AN_INSTANT, "2028-03-01", "2028-03-01T10:00:00", "2028-02-30T10:00:00Z"),
        values(NOT_AN_INSTANT, "2028-03-01 10:00:00Z", "2028-03-01T25:00:00Z", "yesterday"),
        values(NOT_AN_INSTANT, "1835517600", " 2028-03-01T10:00:00Z", "2028-03-01T10:00:00+99:00")),
    CODE(values(UNKNOWN_CODE, "X", "x y", "？")),
    ANSWER(values(UNKNOWN_CODE, "y", "yes", "TRUE", "1", " Y", "Y ")),
    TEXT(values(TEXT_NOT_ALLOWED, "a\tb", "\u0007", "x".repeat(65)));

    @SuppressWarnings("ImmutableEnumChecker") // filled once, by the constructor
    private final Map<String, ErrorCode> wrong = new LinkedHashMap<>();

    @SafeVarargs
    Kind(Map<String, ErrorCode>... groups) {
      for (Map<String, ErrorCode> group : groups) {
        wrong.putAll(group);
      }
    }

    private static Map<String, ErrorCode> values(ErrorCode code, String... values) {
      Map<String, ErrorCode> map = new LinkedHashMap<>();
      Arrays.stream(values).forEach(value -> map.put(value, code));
      return map;
    }
  }

  private final List<BadRow> rows = new ArrayList<>();

  private BadRows() {}

  static List<BadRow> all() {
    BadRows all = new BadRows();
    all.identifiers();
    all.quality();
    all.otherFiles();
    all.codes();
    return all.rows;
  }

  private void identifiers() {
    for (InputFile file : InputFile.values()) {
      columns(file, 0, Kind.TIN, "tin");
      columns(file, 0, Kind.REQUIRED, "tin");
      boolean hasNpi = file.columns().contains("npi");
      if (hasNpi) {
        columns(file, 0, Kind.NPI, "npi");
      }
      if (hasNpi && file != QUALITY && file != CIRCUMSTANCES) {
        columns(file, 0, Kind.REQUIRED, "npi");
      }
      if (file != PARTICIPANTS) {
        String column = hasNpi ? "npi" : "tin";
        rows.add(
            BadRow.of(
                file,
                0,
                Map.of("tin", "987654321"),
                column,
                UNKNOWN_PARTICIPANT,
                "participants.csv"));
      }
      if (file != PARTICIPANTS && hasNpi) {
        rows.add(BadRow.of(file, 0, "npi", "1098765432", UNKNOWN_PARTICIPANT));
      }
    }
  }

  private void quality() {
    columns(QUALITY, 0, Kind.COUNT, "eligible_population", "performance_met");
    columns(QUALITY, 0, Kind.COUNT, "performance_not_met", "eligible_population_exclusion");
    columns(QUALITY, 0, Kind.COUNT, "eligible_population_exception");
    columns(QUALITY, 0, Kind.REQUIRED, "eligible_population", "performance_met");
    columns(QUALITY, 0, Kind.REQUIRED, "performance_not_met", "collection_type", "submitted_at");
    columns(QUALITY, 0, Kind.AT_LEAST_ONE, "eligible_population");
    columns(QUALITY, 0, Kind.INSTANT, "submitted_at");
    columns(QUALITY, 1, Kind.COUNT, "case_count");
    columns(QUALITY, 1, Kind.REQUIRED, "case_count");
    columns(QUALITY, 1, Kind.DECIMAL, "performance_rate");
  }

  private void otherFiles() {
    columns(PARTICIPANTS, 0, Kind.COUNT, "tin_clinician_count");
    columns(PARTICIPANTS, 0, Kind.REQUIRED, "tin_clinician_count");
    columns(PARTICIPANTS, 0, Kind.AT_LEAST_ONE, "tin_clinician_count");
    columns(PARTICIPANTS, 0, Kind.TEXT, "specialty_code", "cbsa");
    columns(COST, 0, Kind.COUNT, "episode_count");
    columns(COST, 0, Kind.DOLLARS, "measure_score");
    columns(COST, 0, Kind.REQUIRED, "episode_count", "measure_score");
    columns(IMPROVEMENT_ACTIVITIES, 0, Kind.DATE, "start_date", "end_date");
    columns(IMPROVEMENT_ACTIVITIES, 0, Kind.REQUIRED, "start_date", "end_date");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.COUNT, "numerator", "denominator");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.REQUIRED, "numerator", "denominator");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.DATE, "period_start", "period_end");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.REQUIRED, "period_start", "period_end");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.TEXT, "cehrt_id");
    columns(COMPLEX_PATIENTS, 0, Kind.DECIMAL, "mean_hcc_risk_score", "dual_eligible_proportion");
    columns(COMPLEX_PATIENTS, 0, Kind.REQUIRED, "mean_hcc_risk_score", "dual_eligible_proportion");
    columns(COMPLEX_PATIENTS, 0, Kind.PROPORTION, "dual_eligible_proportion");
    columns(PART_B_PAYMENTS, 0, Kind.DOLLARS, "paid_amount");
    columns(PART_B_PAYMENTS, 0, Kind.REQUIRED, "paid_amount");
    columns(CIRCUMSTANCES, 0, Kind.TEXT, "reference");
  }

  private void codes() {
    columns(PARTICIPANTS, 0, Kind.CODE, "cohort");
    columns(PARTICIPANTS, 0, Kind.REQUIRED, "cohort");
    columns(IMPROVEMENT_ACTIVITIES, 0, Kind.CODE, "activity_id", "attested");
    columns(IMPROVEMENT_ACTIVITIES, 0, Kind.ANSWER, "attested");
    columns(IMPROVEMENT_ACTIVITIES, 0, Kind.REQUIRED, "activity_id", "attested");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.CODE, "measure_id");
    columns(PROMOTING_INTEROPERABILITY, 1, Kind.ANSWER, "answer");
    columns(PROMOTING_INTEROPERABILITY, 0, Kind.REQUIRED, "measure_id");
    columns(PROMOTING_INTEROPERABILITY, 1, Kind.REQUIRED, "answer");
    each(PARTICIPANTS, "cohort", UNKNOWN_CODE, "hf", "HF ", " HF", "CKD", "ＨＦ");
    each(IMPROVEMENT_ACTIVITIES, "activity_id", UNKNOWN_CODE, "IA_3", "ia_1", "IA_1 ");
    each(
        PROMOTING_INTEROPERABILITY,
        "measure_id",
        UNKNOWN_CODE,
        "PI_EP_3",
        "pi_ep_1",
        "PI_HIE_1 ",
        "PI_PHCDRR_1_PRE_");
    each(COST, "measure_id", MEASURE_NOT_IN_SET, "COST_HF_2", "cost_hf_1", "008", "", "COST_LBP_1");
    each(QUALITY, "measure_id", MEASURE_NOT_IN_SET, "8", "0008", "999", "005 ", "", "134", "２３６");
    each(
        QUALITY,
        "collection_type",
        COLLECTION_TYPE_NOT_ALLOWED,
        "ecqm",
        "CLAIMS",
        "MIPS CQM",
        "ECQM ");
  }

  private void each(InputFile file, String column, ErrorCode code, String... values) {
    for (String value : values) {
      rows.add(BadRow.of(file, 0, column, value, code));
    }
  }

  private void columns(InputFile file, int good, Kind kind, String... columns) {
    for (String column : columns) {
      kind.wrong.forEach((value, code) -> rows.add(BadRow.of(file, good, column, value, code)));
    }
  }
}
