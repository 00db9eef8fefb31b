package org.asmengine.application.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.input.Roster;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.CollectionType;

/** Submissions of a small practice with a clinician in each cohort, and of a large one. */
final class Drafts {

  static final Tin SMALL = Tin.of("012345678");
  static final Npi HF_NPI = Npi.of("1234567890");
  static final Npi LBP_NPI = Npi.of("0000000001");
  static final Tin LARGE = Tin.of("987654321");
  static final Npi LARGE_NPI = Npi.of("9876543210");
  static final Tin NOBODY = Tin.of("555555555");
  static final Instant IN_TIME = Instant.parse("2028-03-01T12:00:00Z");

  static final MeasureCounts GOOD_COUNTS = counts("236", CollectionType.ECQM, 100, 60, 30);
  static final Attestation GOOD_ATTESTATION =
      new Attestation("IA_1", true, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
  static final MeasureResponse GOOD_PROPORTION = proportion("PI_EP_1", 7, 10);
  static final MeasureResponse GOOD_ANSWER = answer("PI_HIE_5", true);

  private Drafts() {}

  static Roster roster() {
    Roster roster = new Roster();
    roster.add(participant(SMALL, HF_NPI, Cohort.HF, 8));
    roster.add(participant(SMALL, LBP_NPI, Cohort.LBP, 8));
    roster.add(participant(LARGE, LARGE_NPI, Cohort.HF, 40));
    return roster;
  }

  static Participant participant(Tin tin, Npi npi, Cohort cohort, int clinicians) {
    return new Participant(
        new ParticipantId(tin, npi), cohort, clinicians, new SourceRow("participants.csv", 2));
  }

  static SubmissionDraft quality(Tin tin, Npi npi, SubmittedRow... rows) {
    return new SubmissionDraft(
        Workbench.YEAR, tin, Optional.of(npi), SubmissionCategory.QUALITY, List.of(rows));
  }

  static SubmissionDraft practice(SubmissionCategory category, Tin tin, SubmittedRow... rows) {
    return new SubmissionDraft(Workbench.YEAR, tin, Optional.empty(), category, List.of(rows));
  }

  static MeasureCounts counts(
      String measure, CollectionType type, long population, long met, long notMet) {
    return new MeasureCounts(measure, type, population, met, notMet, 0, 0);
  }

  static MeasureResponse proportion(String measure, long numerator, long denominator) {
    return new MeasureResponse(
        measure,
        new Proportion(numerator, denominator),
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 12, 31),
        "0015E,\"ABC\"");
  }

  static MeasureResponse answer(String measure, boolean yes) {
    return new MeasureResponse(
        measure, new Answer(yes), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), "");
  }
}
