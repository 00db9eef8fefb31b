package org.asmengine.persistence.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;

/** Rows of each file whose values are as awkward as a database may find them. */
final class InputFixture {

  static final String TIN = "000000001";
  static final String NPI = "0000000001";
  static final String OTHER_TIN = "999999999";
  static final String OTHER_NPI = "9999999999";
  static final String AWKWARD = "\t\\N \\t'\"`,;%_\r\n\\ NULL é e\u0301 漢字 😀\u0000\u0001 ";
  static final long MOST = 999_999_999_999L;
  static final BigDecimal DOLLARS = new BigDecimal("999999999999.99");
  static final BigDecimal FINE = new BigDecimal("999999999999.123456789012345678901234567891");
  static final BigDecimal TINY = new BigDecimal("0.000000000000000000000000000001");

  static final List<Instant> INSTANTS =
      List.of(
          Instant.parse("0000-01-01T00:00:00Z"),
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Instant.parse("2028-03-31T23:59:59.999999999Z"),
          Instant.parse("9999-12-31T23:59:59.000000001Z"));

  static final List<ParticipantRow> PARTICIPANTS =
      List.of(
          participant(TIN, NPI, Cohort.HF, 2),
          participant(TIN, NPI, Cohort.LBP, Long.MAX_VALUE),
          participant(TIN, OTHER_NPI, Cohort.HF, 3),
          participant(OTHER_TIN, OTHER_NPI, Cohort.LBP, 4));

  static final List<QualityRow> QUALITY =
      List.of(
          quality(NPI, new PopulationCounts(MOST, MOST, 0, 0, 0), INSTANTS.get(2), 5),
          quality(NPI, new ClaimsResult(MOST, Optional.of(FINE)), INSTANTS.get(0), 6),
          quality(OTHER_NPI, new ClaimsResult(0, Optional.empty()), INSTANTS.get(3), 7),
          quality("", new PopulationCounts(4, 1, 1, 1, 1), INSTANTS.get(1), 8));

  static final List<CostRow> COSTS =
      List.of(
          cost(NPI, "COST_HF_1", MOST, DOLLARS, 9),
          cost(NPI, "COST_LBP_1", 0, new BigDecimal("0.00"), 10),
          cost(OTHER_NPI, "COST_HF_1", 20, new BigDecimal("0.01"), 11));

  static final List<ActivityRow> ACTIVITIES =
      List.of(
          activity("IA_1", true, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31), 12),
          activity("IA_2", false, LocalDate.of(1582, 10, 10), LocalDate.of(2028, 2, 29), 13));

  static final List<InteroperabilityRow> INTEROPERABILITY =
      List.of(
          report(InteroperabilityMeasure.PI_EP_1, new Proportion(0, MOST), AWKWARD, 14),
          report(InteroperabilityMeasure.PI_HIE_5, new Answer(true), "", 15),
          report(InteroperabilityMeasure.PI_PHCDRR_1_PROD, new Answer(false), "x", 16));

  static final List<ComplexPatientsRow> COMPLEX_PATIENTS =
      List.of(
          new ComplexPatientsRow(
              TIN, NPI, new ComplexPatients(FINE, TINY, row(InputFile.COMPLEX_PATIENTS, 17))));

  static final List<PaymentRow> PAYMENTS =
      List.of(
          new PaymentRow(TIN, NPI, DOLLARS, row(InputFile.PART_B_PAYMENTS, 18)),
          new PaymentRow(
              TIN, OTHER_NPI, new BigDecimal("0.00"), row(InputFile.PART_B_PAYMENTS, 19)));

  static final List<CircumstanceRow> CIRCUMSTANCES =
      List.of(
          new CircumstanceRow(
              TIN, NPI, new Circumstance(AWKWARD, false, row(InputFile.CIRCUMSTANCES, 20))),
          new CircumstanceRow(
              TIN, "", new Circumstance("", true, row(InputFile.CIRCUMSTANCES, 21))));

  private InputFixture() {}

  static SourceRow row(InputFile file, long line) {
    return new SourceRow(file.fileName(), line);
  }

  static ParticipantRow participant(String tin, String npi, Cohort cohort, long line) {
    return new ParticipantRow(
        new Participant(
            ParticipantId.of(tin, npi), cohort, 1_000_000, row(InputFile.PARTICIPANTS, line)),
        AWKWARD,
        "");
  }

  static QualityRow quality(String npi, SubmissionData data, Instant at, long line) {
    boolean claims = data instanceof ClaimsResult;
    return new QualityRow(
        TIN,
        npi,
        new MeasureSubmission(
            MeasureId.of(claims ? "492" : "008"),
            claims ? CollectionType.ADMIN_CLAIMS : CollectionType.MIPS_CQM,
            data,
            at,
            row(InputFile.QUALITY, line)),
        0);
  }

  private static CostRow cost(
      String npi, String measure, long episodes, BigDecimal score, long line) {
    return new CostRow(
        TIN, npi, new CostResult(measure, episodes, score, row(InputFile.COST, line)), 0);
  }

  private static ActivityRow activity(
      String id, boolean attested, LocalDate start, LocalDate end, long line) {
    return new ActivityRow(
        TIN,
        new ActivityAttestation(
            id, attested, start, end, row(InputFile.IMPROVEMENT_ACTIVITIES, line)),
        0);
  }

  private static InteroperabilityRow report(
      InteroperabilityMeasure measure,
      InteroperabilityReport.Response response,
      String cehrt,
      long line) {
    return new InteroperabilityRow(
        TIN,
        new InteroperabilityReport(
            measure,
            response,
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 12, 31),
            !cehrt.isEmpty(),
            row(InputFile.PROMOTING_INTEROPERABILITY, line)),
        cehrt);
  }

  /** Keeps all of it. */
  static void save(InputStore inputs, RunId run) {
    save(inputs, run, InputFile.PARTICIPANTS, PARTICIPANTS);
    save(inputs, run, InputFile.QUALITY, QUALITY);
    save(inputs, run, InputFile.COST, COSTS);
    save(inputs, run, InputFile.IMPROVEMENT_ACTIVITIES, ACTIVITIES);
    save(inputs, run, InputFile.PROMOTING_INTEROPERABILITY, INTEROPERABILITY);
    save(inputs, run, InputFile.COMPLEX_PATIENTS, COMPLEX_PATIENTS);
    save(inputs, run, InputFile.PART_B_PAYMENTS, PAYMENTS);
    save(inputs, run, InputFile.CIRCUMSTANCES, CIRCUMSTANCES);
  }

  static void save(InputStore inputs, RunId run, InputFile file, List<? extends InputRow> rows) {
    inputs.saveRows(run, file, List.copyOf(rows));
  }
}
