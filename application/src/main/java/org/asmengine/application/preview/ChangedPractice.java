package org.asmengine.application.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Roster;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionRejected;
import org.asmengine.application.submission.SubmissionRejected.Violation;
import org.asmengine.application.submission.SubmissionReview;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionSet;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The inputs of one participant of a practice with some of them replaced. What replaces them is
 * checked as if it were submitted, in time for the deadline.
 */
final class ChangedPractice {

  private final PracticeInputs practice;
  private final RuleSet ruleSet;
  private final SubmissionReview review;
  private final List<Violation> violations = new ArrayList<>();

  ChangedPractice(PracticeInputs practice, RuleSet ruleSet) {
    this.practice = practice;
    this.ruleSet = ruleSet;
    Roster roster = new Roster();
    practice.participants().forEach(inputs -> roster.add(inputs.participant()));
    this.review = new SubmissionReview(ruleSet, roster);
  }

  /**
   * The practice with this participant alone.
   *
   * @throws SubmissionRejected with everything that would be rejected
   */
  PracticeInputs of(ParticipantInputs participant, PreviewRequest request) {
    List<MeasureSubmission> measures =
        rows(
                SubmissionCategory.QUALITY,
                Optional.of(request.participant().npi()),
                request.measures())
            .stream()
            .map(QualityRow.class::cast)
            .map(row -> sourced(row.submission()))
            .toList();
    List<ActivityAttestation> activities =
        rows(SubmissionCategory.IMPROVEMENT_ACTIVITIES, Optional.empty(), request.activities())
            .stream()
            .map(ActivityRow.class::cast)
            .map(row -> sourced(row.attestation()))
            .toList();
    List<InteroperabilityReport> reports =
        rows(SubmissionCategory.PROMOTING_INTEROPERABILITY, Optional.empty(), request.responses())
            .stream()
            .map(InteroperabilityRow.class::cast)
            .map(row -> sourced(row.report()))
            .toList();
    if (!violations.isEmpty()) {
      throw new SubmissionRejected(violations);
    }
    return new PracticeInputs(
        practice.tin(),
        List.of(measures.isEmpty() ? participant : with(participant, measures)),
        practice.submissions(),
        activities.isEmpty() ? practice.activities() : activities,
        reports.isEmpty() ? practice.interoperability() : reports,
        practice.circumstances());
  }

  private List<InputRow> rows(
      SubmissionCategory category, Optional<Npi> npi, List<? extends SubmittedRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    try {
      return review.accept(
          new SubmissionDraft(
              ruleSet.calendar().performanceYear(),
              practice.tin(),
              npi,
              category,
              List.copyOf(rows)),
          inTime());
    } catch (SubmissionRejected e) {
      violations.addAll(e.violations());
      return List.of();
    }
  }

  /** A preview is of use after the deadline too. */
  private Instant inTime() {
    return ruleSet.calendar().submissionDeadline().minusSeconds(1);
  }

  private static ParticipantInputs with(
      ParticipantInputs participant, List<MeasureSubmission> measures) {
    Stream<MeasureSubmission> claims =
        participant.submissions().all().stream()
            .filter(submission -> submission.collectionType() == CollectionType.ADMIN_CLAIMS);
    return new ParticipantInputs(
        participant.participant(),
        SubmissionSet.of(Stream.concat(claims, measures.stream()).toList()),
        participant.costs(),
        participant.patients(),
        participant.payment(),
        participant.circumstances());
  }

  private static MeasureSubmission sourced(MeasureSubmission submission) {
    return new MeasureSubmission(
        submission.measure(),
        submission.collectionType(),
        submission.data(),
        submission.submittedAt(),
        place("quality measures", submission.source()));
  }

  private static ActivityAttestation sourced(ActivityAttestation attestation) {
    return new ActivityAttestation(
        attestation.activity(),
        attestation.attested(),
        attestation.start(),
        attestation.end(),
        place("improvement activities", attestation.source()));
  }

  private static InteroperabilityReport sourced(InteroperabilityReport report) {
    return new InteroperabilityReport(
        report.measure(),
        report.response(),
        report.start(),
        report.end(),
        report.certified(),
        place("Promoting Interoperability measures", report.source()));
  }

  /**
   * The place in the request, for the explanation. The header, which it does not have, was line 1.
   */
  private static SourceRow place(String rows, SourceRow source) {
    return new SourceRow(rows + " of the request", source.line() - 1);
  }
}
