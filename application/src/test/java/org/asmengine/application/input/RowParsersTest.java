package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What good rows say. */
class RowParsersTest {

  private static final String[] FROM_CLAIMS = {
    "measure_id", "492",
    "collection_type", "ADMIN_CLAIMS",
    "eligible_population", "",
    "performance_met", "",
    "performance_not_met", "",
    "eligible_population_exclusion", "",
    "eligible_population_exception", "",
    "case_count", "25",
    "performance_rate", "66.123456789012345678901234567890"
  };

  @Test
  void aParticipant() {
    ParticipantRow row = GoodRows.row(ParticipantRow.class, InputFile.PARTICIPANTS);

    assertThat(row.participant().id()).isEqualTo(ParticipantId.of(GoodRows.TIN, GoodRows.NPI));
    assertThat(row.participant().cohort()).isEqualTo(Cohort.HF);
    assertThat(row.participant().clinicians()).isEqualTo(8);
    assertThat(row.specialtyCode()).isEqualTo("06");
    assertThat(row.cbsa()).isEqualTo("31080");
    assertThat(row.source()).isEqualTo(new SourceRow("participants.csv", 2));
  }

  @Test
  void aParticipantOfTheLargestPractice() {
    ParticipantRow row =
        GoodRows.row(
            ParticipantRow.class,
            InputFile.PARTICIPANTS,
            "cohort",
            "LBP",
            "specialty_code",
            "",
            "cbsa",
            "",
            "tin_clinician_count",
            "001000000");

    assertThat(row.participant().cohort()).isEqualTo(Cohort.LBP);
    assertThat(row.participant().clinicians()).isEqualTo(1_000_000);
    assertThat(row.specialtyCode()).isEmpty();
  }

  @Test
  void aSubmissionOfAClinician() {
    QualityRow row = GoodRows.row(QualityRow.class, InputFile.QUALITY);

    assertThat(row.tin()).isEqualTo(GoodRows.TIN);
    assertThat(row.npi()).isEqualTo(GoodRows.NPI);
    assertThat(row.submission().measure().value()).isEqualTo("236");
    assertThat(row.submission().data()).isEqualTo(new PopulationCounts(100, 60, 30, 5, 2));
    assertThat(row.submission().submittedAt())
        .isEqualTo(Instant.parse("2028-04-01T03:59:59.999999999Z"));
    assertThat(row.source()).isEqualTo(new SourceRow("quality.csv", 2));
  }

  @Test
  void exclusionsAndExceptionsMayBeLeftOut() {
    QualityRow row =
        GoodRows.row(
            QualityRow.class,
            InputFile.QUALITY,
            "eligible_population",
            "90",
            "eligible_population_exclusion",
            "",
            "eligible_population_exception",
            "");

    assertThat(row.submission().data()).isEqualTo(new PopulationCounts(90, 60, 30, 0, 0));
  }

  @Test
  void aSubmissionForAWholeSmallPractice() {
    QualityRow row = GoodRows.row(QualityRow.class, InputFile.QUALITY, "npi", "");

    assertThat(row.npi()).isEmpty();
  }

  @Test
  void aPracticeMayReportTheMeasuresOfAnyOfItsCohorts() {
    QualityRow row =
        GoodRows.row(QualityRow.class, InputFile.QUALITY, "npi", "", "measure_id", "134");

    assertThat(row.submission().measure().value()).isEqualTo("134");
  }

  @Test
  void aResultFromClaimsKeepsAllDecimals() {
    QualityRow row = GoodRows.row(QualityRow.class, InputFile.QUALITY, FROM_CLAIMS);

    assertThat(row.submission().data())
        .isEqualTo(
            new ClaimsResult(25, Optional.of(new BigDecimal("66.123456789012345678901234567890"))));
  }

  @Test
  void aResultFromClaimsMayHaveNoRateAndMayComeAnyTime() {
    String[] changes = FROM_CLAIMS.clone();
    changes[changes.length - 1] = "";
    List<String> late = new ArrayList<>(List.of(changes));
    late.addAll(List.of("submitted_at", "2028-07-01T00:00:00Z"));

    QualityRow row = GoodRows.row(QualityRow.class, InputFile.QUALITY, late.toArray(new String[0]));

    assertThat(row.submission().data()).isEqualTo(new ClaimsResult(25, Optional.empty()));
  }

  @Test
  void aCostResult() {
    assertThat(GoodRows.row(CostRow.class, InputFile.COST).result())
        .isEqualTo(
            new CostResult(
                "COST_HF_1", 20, new BigDecimal("14487.31"), new SourceRow("cost.csv", 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "999999999999.99", "007.10"})
  void dollarsHaveUpToTwelveDigitsAndTwoDecimals(String dollars) {
    assertThat(
            GoodRows.row(CostRow.class, InputFile.COST, "measure_score", dollars)
                .result()
                .measureScore())
        .isEqualByComparingTo(dollars);
    assertThat(GoodRows.row(PaymentRow.class, InputFile.PART_B_PAYMENTS, "paid_amount", dollars))
        .extracting(PaymentRow::paid)
        .isEqualTo(new BigDecimal(dollars));
  }

  @Test
  void anActivity() {
    assertThat(
            GoodRows.row(ActivityRow.class, InputFile.IMPROVEMENT_ACTIVITIES, "attested", "N")
                .attestation())
        .isEqualTo(
            new ActivityAttestation(
                "IA_1",
                false,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 3, 31),
                new SourceRow("improvement_activities.csv", 2)));
  }

  @Test
  void aPeriodMayBeOneDayInAnyYear() {
    ActivityRow row =
        GoodRows.row(
            ActivityRow.class,
            InputFile.IMPROVEMENT_ACTIVITIES,
            "start_date",
            "2024-02-29",
            "end_date",
            "2024-02-29");

    assertThat(row.attestation().start()).isEqualTo(row.attestation().end());
  }

  @ParameterizedTest
  @EnumSource(InteroperabilityMeasure.class)
  void everyMeasureOfInteroperabilityIsKnown(InteroperabilityMeasure measure) {
    InteroperabilityRow row =
        measure.isProportion()
            ? GoodRows.row(
                InteroperabilityRow.class,
                InputFile.PROMOTING_INTEROPERABILITY,
                "measure_id",
                measure.name(),
                "numerator",
                "10")
            : GoodRows.row(
                InteroperabilityRow.class,
                InputFile.PROMOTING_INTEROPERABILITY,
                "measure_id",
                measure.name(),
                "numerator",
                "",
                "denominator",
                "",
                "answer",
                "Y");

    assertThat(row.report().measure()).isEqualTo(measure);
    assertThat(row.report().response())
        .isEqualTo(measure.isProportion() ? new Proportion(10, 10) : new Answer(true));
    assertThat(row.report().certified()).isTrue();
  }

  @Test
  void aReportWithoutACertifiedSystemIsAGoodRow() {
    InteroperabilityRow row =
        GoodRows.row(
            InteroperabilityRow.class,
            InputFile.PROMOTING_INTEROPERABILITY,
            "cehrt_id",
            "",
            "numerator",
            "0",
            "denominator",
            "0");

    assertThat(row.report().certified()).isFalse();
    assertThat(row.report().response()).isEqualTo(new Proportion(0, 0));
  }

  @Test
  void complexPatientsKeepAllDecimals() {
    ComplexPatientsRow row =
        GoodRows.row(
            ComplexPatientsRow.class,
            InputFile.COMPLEX_PATIENTS,
            "mean_hcc_risk_score",
            "0.000000000000000000000000000001",
            "dual_eligible_proportion",
            "1.000");

    assertThat(row.patients())
        .isEqualTo(
            new ComplexPatients(
                new BigDecimal("0.000000000000000000000000000001"),
                new BigDecimal("1.000"),
                new SourceRow("complex_patients.csv", 2)));
  }

  @Test
  void circumstancesOfAClinicianAndOfAPractice() {
    assertThat(GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES).circumstance())
        .isEqualTo(new Circumstance("FEMA-4321", false, new SourceRow("circumstances.csv", 2)));
    assertThat(GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES, "npi", ""))
        .satisfies(row -> {
          assertThat(row.npi()).isEmpty();
          assertThat(row.circumstance().wholePractice()).isTrue();
        });
  }

  @Test
  void aTextMayHaveSixtyFourCharactersOfAnyScript() {
    String text = "ñ\"'\\;漢字é".repeat(8);

    assertThat(
            GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES, "reference", text)
                .circumstance()
                .reference())
        .isEqualTo(text)
        .hasSize(64);
  }
}
