package org.asmengine.application.input;

import java.math.BigDecimal;
import java.time.Instant;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;

/** A good row of an input file: whom it is about, and what it says. */
@SuppressWarnings("EnumOrdinal") // keys live in memory for one review only
public sealed interface InputRow {

  /** The input row itself. */
  SourceRow source();

  /** The key of the contract: rows with equal keys are duplicates. */
  RowKey key();

  /** A row of {@code participants.csv}. */
  record ParticipantRow(Participant participant, String specialtyCode, String cbsa)
      implements InputRow {
    @Override
    public SourceRow source() {
      return participant.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(
          participant.id().tin().value(),
          participant.id().npi().value(),
          participant.cohort().ordinal(),
          0);
    }
  }

  /** A row of {@code quality.csv}; the NPI is empty for a whole TIN. */
  record QualityRow(String tin, String npi, MeasureSubmission submission, int measureNumber)
      implements InputRow {
    private static final int TYPES = 4;
    private static final long NANOS = 1_000_000_000L;

    @Override
    public SourceRow source() {
      return submission.source();
    }

    @Override
    public RowKey key() {
      long type = (long) measureNumber * TYPES + submission.collectionType().ordinal();
      Instant at = submission.submittedAt();
      long second = at.getEpochSecond();
      long nano = at.getNano();
      return RowKey.of(tin, npi, type * NANOS + nano, second);
    }
  }

  /** A row of {@code cost.csv}. */
  record CostRow(String tin, String npi, CostResult result, int measureNumber) implements InputRow {
    @Override
    public SourceRow source() {
      return result.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(tin, npi, measureNumber, 0);
    }
  }

  /** A row of {@code improvement_activities.csv}. */
  record ActivityRow(String tin, ActivityAttestation attestation, int activityNumber)
      implements InputRow {
    @Override
    public SourceRow source() {
      return attestation.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(tin, "", activityNumber, 0);
    }
  }

  /** A row of {@code promoting_interoperability.csv}. */
  record InteroperabilityRow(String tin, InteroperabilityReport report, String cehrtId)
      implements InputRow {
    @Override
    public SourceRow source() {
      return report.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(tin, "", report.measure().ordinal(), 0);
    }
  }

  /** A row of {@code complex_patients.csv}. */
  record ComplexPatientsRow(String tin, String npi, ComplexPatients patients) implements InputRow {
    @Override
    public SourceRow source() {
      return patients.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(tin, npi, 0, 0);
    }
  }

  /** A row of {@code part_b_payments.csv}, in dollars. */
  record PaymentRow(String tin, String npi, BigDecimal paid, SourceRow source) implements InputRow {
    @Override
    public RowKey key() {
      return RowKey.of(tin, npi, 0, 0);
    }
  }

  /** A row of {@code circumstances.csv}; the NPI is empty for a whole TIN. */
  record CircumstanceRow(String tin, String npi, Circumstance circumstance) implements InputRow {
    @Override
    public SourceRow source() {
      return circumstance.source();
    }

    @Override
    public RowKey key() {
      return RowKey.of(tin, npi, 0, 0);
    }
  }
}
