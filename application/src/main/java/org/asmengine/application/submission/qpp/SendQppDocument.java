package org.asmengine.application.submission.qpp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.asmengine.application.access.Caller;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Note;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionRejected;
import org.asmengine.application.transaction.Transactions;

/**
 * Use case: somebody sends a QPP document. All of it is accepted, as one submission for each
 * category, or nothing is; then all that is wrong is told, with its place.
 */
public final class SendQppDocument {

  private final QppFormat format;
  private final RuleSetRepository ruleSets;
  private final QppRulesOfYear rulesOfYear;
  private final SendSubmission sendSubmission;
  private final Transactions transactions;

  /** With these. */
  public SendQppDocument(
      QppFormat format,
      RuleSetRepository ruleSets,
      QppRulesOfYear rulesOfYear,
      SendSubmission sendSubmission,
      Transactions transactions) {
    this.format = format;
    this.ruleSets = ruleSets;
    this.rulesOfYear = rulesOfYear;
    this.sendSubmission = sendSubmission;
    this.transactions = transactions;
  }

  /**
   * Checks everything and keeps nothing.
   *
   * @throws DocumentRejected with all that is wrong, in the order of the document
   */
  public QppReceipt check(byte[] json, Caller caller) {
    Read read = read(json, caller);
    return new QppReceipt(read.checked(), read.notes());
  }

  /**
   * Checks everything and keeps it, in the caller's transaction where there is one.
   *
   * @throws DocumentRejected as {@link #check}; nothing is kept
   */
  public QppReceipt send(byte[] json, Caller caller) {
    Read read = read(json, caller);
    return transactions.run(
        () -> new QppReceipt(each(read.drafts(), caller, sendSubmission::send), read.notes()));
  }

  private record Read(List<PlacedDraft> drafts, List<Submission> checked, List<Note> notes) {}

  private Read read(byte[] json, Caller caller) {
    QppFormat.Reading reading = format.read(json);
    QppInterpretation interpretation = new QppInterpretation(ruleSets, rulesOfYear);
    List<PlacedDraft> drafts = reading.document().map(interpretation::drafts).orElse(List.of());
    List<Finding> findings = new ArrayList<>(reading.findings());
    findings.addAll(interpretation.findings().all());
    List<Submission> checked = new ArrayList<>();
    for (PlacedDraft draft : drafts) {
      attempt(draft, caller, sendSubmission::check, findings).ifPresent(checked::add);
    }
    refuse(findings);
    List<Note> notes = new ArrayList<>(reading.notes());
    notes.addAll(interpretation.notes());
    notes.sort(Comparator.comparing(Note::place));
    return new Read(drafts, checked, notes);
  }

  private static List<Submission> each(
      List<PlacedDraft> drafts,
      Caller caller,
      BiFunction<SubmissionDraft, Caller, Submission> action) {
    List<Finding> findings = new ArrayList<>();
    List<Submission> submissions = new ArrayList<>();
    for (PlacedDraft draft : drafts) {
      attempt(draft, caller, action, findings).ifPresent(submissions::add);
      refuse(findings);
    }
    return submissions;
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new DocumentRejected(findings.stream().distinct().toList());
    }
  }

  private static Optional<Submission> attempt(
      PlacedDraft draft,
      Caller caller,
      BiFunction<SubmissionDraft, Caller, Submission> action,
      List<Finding> findings) {
    try {
      return Optional.of(action.apply(draft.draft(), caller));
    } catch (SubmissionRejected e) {
      e.violations()
          .forEach(violation ->
              findings.add(
                  new Finding(place(draft, violation), violation.code(), violation.message())));
    } catch (EngineException e) {
      if (e.code() != ErrorCode.UNKNOWN_PARTICIPANT && e.code() != ErrorCode.LATE_SUBMISSION) {
        throw e;
      }
      findings.add(new Finding(draft.who(), e.code(), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static Place place(PlacedDraft draft, SubmissionRejected.Violation violation) {
    return switch (violation.column()) {
      case "tin", "npi" -> draft.who();
      default -> draft.places().get(violation.row()).of(violation.column());
    };
  }
}
