package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.asmengine.application.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each column of each file: why rows are rejected, and how it is said. */
class RejectedRowsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tin | '' | MISSING_VALUE
          tin | 12345678 | NOT_A_TIN
          tin | 0123456789 | NOT_A_TIN
          tin | 01234567X | NOT_A_TIN
          tin | ' 12345678' | NOT_A_TIN
          tin | ０12345678 | NOT_A_TIN
          npi | '' | MISSING_VALUE
          npi | 123456789 | NOT_AN_NPI
          npi | 12345678901 | NOT_AN_NPI
          npi | 123456789. | NOT_AN_NPI
          cohort | '' | MISSING_VALUE
          cohort | hf | UNKNOWN_CODE
          cohort | HF,LBP | UNKNOWN_CODE
          tin_clinician_count | '' | MISSING_VALUE
          tin_clinician_count | 0 | NUMBER_OUT_OF_RANGE
          tin_clinician_count | -1 | NOT_A_WHOLE_NUMBER
          tin_clinician_count | 1.0 | NOT_A_WHOLE_NUMBER
          tin_clinician_count | 1e3 | NOT_A_NUMBER
          tin_clinician_count | 1 000 | NOT_A_NUMBER
          tin_clinician_count | ٣ | NOT_A_NUMBER
          tin_clinician_count | 1000001 | NUMBER_OUT_OF_RANGE
          tin_clinician_count | 9999999999999 | NUMBER_OUT_OF_RANGE
          """)
  void participants(String column, String value, ErrorCode code) {
    expect(InputFile.PARTICIPANTS, column, value, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tin | 87654321 | NOT_A_TIN
          npi | 1 | NOT_AN_NPI
          measure_id | '' | MEASURE_NOT_IN_SET
          measure_id | 36 | MEASURE_NOT_IN_SET
          measure_id | 134 | MEASURE_NOT_IN_SET
          collection_type | '' | MISSING_VALUE
          collection_type | ecqm | COLLECTION_TYPE_NOT_ALLOWED
          collection_type | CLAIMS | COLLECTION_TYPE_NOT_ALLOWED
          eligible_population | '' | MISSING_VALUE
          eligible_population | 0 | NUMBER_OUT_OF_RANGE
          eligible_population | 96 | COUNTS_EXCEED_POPULATION
          eligible_population | 1000000000000 | NUMBER_OUT_OF_RANGE
          performance_met | '' | MISSING_VALUE
          performance_met | -1 | NOT_A_WHOLE_NUMBER
          performance_not_met | '' | MISSING_VALUE
          performance_not_met | x | NOT_A_NUMBER
          eligible_population_exclusion | 5.5 | NOT_A_WHOLE_NUMBER
          eligible_population_exception | -0 | NOT_A_WHOLE_NUMBER
          case_count | 25 | VALUE_NOT_ALLOWED_HERE
          performance_rate | 0 | VALUE_NOT_ALLOWED_HERE
          submitted_at | '' | MISSING_VALUE
          submitted_at | 2028-03-31 | NOT_AN_INSTANT
          submitted_at | 2028-03-31T12:00:00 | NOT_AN_INSTANT
          submitted_at | 2028-02-30T12:00:00Z | NOT_AN_INSTANT
          submitted_at | +12028-02-20T12:00:00Z | NOT_AN_INSTANT
          submitted_at | -2028-02-20T12:00:00Z | NOT_AN_INSTANT
          submitted_at | 2028-04-01T00:00:00-04:00 | LATE_SUBMISSION
          submitted_at | 2028-04-01T04:00:00Z | LATE_SUBMISSION
          """)
  void quality(String column, String value, ErrorCode code) {
    expect(InputFile.QUALITY, column, value, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          npi | '' | MISSING_VALUE
          measure_id | COST_LBP_1 | MEASURE_NOT_IN_SET
          measure_id | '' | MEASURE_NOT_IN_SET
          episode_count | '' | MISSING_VALUE
          episode_count | 20.0 | NOT_A_WHOLE_NUMBER
          measure_score | '' | MISSING_VALUE
          measure_score | -1.00 | NUMBER_OUT_OF_RANGE
          measure_score | 1.005 | NUMBER_OUT_OF_RANGE
          measure_score | 1.000 | NUMBER_OUT_OF_RANGE
          measure_score | 1000000000000 | NUMBER_OUT_OF_RANGE
          measure_score | 1. | NOT_A_NUMBER
          measure_score | .5 | NOT_A_NUMBER
          measure_score | 1.2.3 | NOT_A_NUMBER
          measure_score | +1 | NOT_A_NUMBER
          measure_score | 1e2 | NOT_A_NUMBER
          measure_score | '$1' | NOT_A_NUMBER
          measure_score | -x | NOT_A_NUMBER
          """)
  void cost(String column, String value, ErrorCode code) {
    expect(InputFile.COST, column, value, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          activity_id | '' | MISSING_VALUE
          activity_id | IA_3 | UNKNOWN_CODE
          attested | '' | MISSING_VALUE
          attested | yes | UNKNOWN_CODE
          start_date | '' | MISSING_VALUE
          start_date | 2027-02-29 | NOT_A_DATE
          start_date | 01/31/2027 | NOT_A_DATE
          start_date | -2027-01-1 | NOT_A_DATE
          end_date | 2027-3-31 | NOT_A_DATE
          end_date | 2026-12-31 | PERIOD_REVERSED
          """)
  void activities(String column, String value, ErrorCode code) {
    expect(InputFile.IMPROVEMENT_ACTIVITIES, column, value, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measure_id | PI_EP | UNKNOWN_CODE
          numerator | '' | MISSING_VALUE
          numerator | 11 | NUMERATOR_EXCEEDS_DENOMINATOR
          denominator | '' | MISSING_VALUE
          denominator | 1.5 | NOT_A_WHOLE_NUMBER
          answer | Y | VALUE_NOT_ALLOWED_HERE
          period_start | 2027 | NOT_A_DATE
          period_end | 2026-12-31 | PERIOD_REVERSED
          """)
  void interoperability(String column, String value, ErrorCode code) {
    expect(InputFile.PROMOTING_INTEROPERABILITY, column, value, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mean_hcc_risk_score | '' | MISSING_VALUE
          mean_hcc_risk_score | -0.1 | NUMBER_OUT_OF_RANGE
          mean_hcc_risk_score | 0.0000000000000000000000000000001 | NUMBER_OUT_OF_RANGE
          dual_eligible_proportion | 1.0000001 | NUMBER_OUT_OF_RANGE
          dual_eligible_proportion | 25% | NOT_A_NUMBER
          """)
  void complexPatients(String column, String value, ErrorCode code) {
    expect(InputFile.COMPLEX_PATIENTS, column, value, code);
  }

  @ParameterizedTest
  @CsvSource({"paid_amount, -0.01, NUMBER_OUT_OF_RANGE", "paid_amount, 0.001, NUMBER_OUT_OF_RANGE"})
  void payments(String column, String value, ErrorCode code) {
    expect(InputFile.PART_B_PAYMENTS, column, value, code);
  }

  @ParameterizedTest
  @EnumSource(value = InputFile.class, mode = EnumSource.Mode.EXCLUDE, names = "PARTICIPANTS")
  void everyOtherFileIsAboutParticipantsOnly(InputFile file) {
    Reject reject = GoodRows.reject(file, "tin", "111111111");

    assertThat(reject.code()).isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
    assertThat(reject.column()).isEqualTo(file.columns().contains("npi") ? "npi" : "tin");
    assertThat(reject.message())
        .matches("found '\\*+\\d\\d'; allowed: those of accepted rows .* \\(42 CFR 512.710\\)");
  }

  @Test
  void aClinicianOfAnotherPracticeIsUnknownHere() {
    assertThat(GoodRows.reject(InputFile.PART_B_PAYMENTS, "npi", GoodRows.LARGE_NPI).code())
        .isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
    assertThat(GoodRows.reject(InputFile.CIRCUMSTANCES, "tin", "000000000", "npi", "").column())
        .isEqualTo("tin");
  }

  @Test
  void aPracticeThatIsNotSmallMayNotReportAsAWhole() {
    Reject reject = GoodRows.reject(InputFile.QUALITY, "tin", GoodRows.LARGE_TIN, "npi", "");

    assertThat(reject.code()).isEqualTo(ErrorCode.TIN_LEVEL_NOT_SMALL_PRACTICE);
    assertThat(reject.message())
        .isEqualTo(
            "found a row for a TIN with 16 clinicians; allowed: at most 15 clinicians"
                + " (42 CFR 512.720)");
  }

  @Test
  void claimsAreAboutSingleClinicians() {
    Reject reject =
        GoodRows.reject(
            InputFile.QUALITY,
            "npi",
            "",
            "measure_id",
            "492",
            "collection_type",
            "ADMIN_CLAIMS",
            "eligible_population",
            "",
            "performance_met",
            "",
            "performance_not_met",
            "",
            "eligible_population_exclusion",
            "",
            "eligible_population_exception",
            "",
            "case_count",
            "25");

    assertThat(reject.code()).isEqualTo(ErrorCode.MEASURE_NOT_IN_SET);
    assertThat(reject.message()).contains("'492'", "single clinicians only");
  }

  @Test
  void aResultFromClaimsHasNoPopulation() {
    Reject reject =
        GoodRows.reject(InputFile.QUALITY, "measure_id", "492", "collection_type", "ADMIN_CLAIMS");

    assertThat(reject.column()).isEqualTo("eligible_population");
    assertThat(reject.message())
        .isEqualTo(
            "found '100'; allowed: nothing on a row of an administrative claims measure"
                + " (data contract, input files)");
  }

  @Test
  void aMeasureHasItsCollectionTypes() {
    Reject reject =
        GoodRows.reject(InputFile.QUALITY, "measure_id", "377", "collection_type", "MIPS_CQM");

    assertThat(reject.code()).isEqualTo(ErrorCode.COLLECTION_TYPE_NOT_ALLOWED);
    assertThat(reject.message())
        .isEqualTo("found 'MIPS_CQM'; allowed: [ECQM] for measure 377 (42 CFR 512.725)");
  }

  @Test
  void anAnsweredMeasureHasNoProportion() {
    assertThat(
            GoodRows.reject(
                InputFile.PROMOTING_INTEROPERABILITY,
                "measure_id",
                "PI_HIE_5",
                "answer",
                "Y",
                "numerator",
                ""))
        .satisfies(reject -> {
          assertThat(reject.column()).isEqualTo("denominator");
          assertThat(reject.code()).isEqualTo(ErrorCode.VALUE_NOT_ALLOWED_HERE);
        });
  }

  @Test
  void messagesSayWhatIsAllowed() {
    assertThat(GoodRows.reject(InputFile.QUALITY, "submitted_at", "2028-04-02T00:00:00Z").message())
        .isEqualTo(
            "found '2028-04-02T00:00:00Z'; allowed: before 2028-04-01T04:00:00Z (42 CFR 512.720)");
    assertThat(GoodRows.reject(InputFile.QUALITY, "measure_id", "134").message())
        .isEqualTo(
            "found '134'; allowed: the measures of [HF]: [492, 008, 005, 236, 377]"
                + " (42 CFR 512.725(b), (c), 512.730(b))");
    assertThat(GoodRows.reject(InputFile.COST, "measure_id", "COST_LBP_1").message())
        .startsWith("found 'COST_LBP_1'; allowed: [COST_HF_1] (");
    assertThat(GoodRows.reject(InputFile.PARTICIPANTS, "cohort", "").message())
        .isEqualTo("found nothing; allowed: a value (data contract, input files)");
    assertThat(GoodRows.reject(InputFile.PARTICIPANTS, "tin", "12-3456789").message())
        .isEqualTo("found '********89'; allowed: 9 digits, not 10 characters (42 CFR 512.705)");
  }

  private static void expect(InputFile file, String column, String value, ErrorCode code) {
    Reject reject = GoodRows.reject(file, column, value);

    assertThat(reject.code()).isEqualTo(code);
    assertThat(reject.column()).isEqualTo(column);
    assertThat(reject.file()).isEqualTo(file);
    assertThat(reject.line()).isEqualTo(2);
    assertThat(reject.message())
        .startsWith("found ")
        .contains("; allowed: ")
        .endsWith(" (" + code.rule() + ")");
  }
}
