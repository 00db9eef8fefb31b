package org.asmengine.application.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Roster;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.RuleSetException;

/** Use case: a practice, or a clinician of it, sends data for a performance year. */
public final class SendSubmission {

  private final RuleSetRepository ruleSets;
  private final YearRosters rosters;
  private final SubmissionStore submissions;
  private final Clock clock;

  /** With these ports. */
  public SendSubmission(
      RuleSetRepository ruleSets, YearRosters rosters, SubmissionStore submissions, Clock clock) {
    this.ruleSets = ruleSets;
    this.rosters = rosters;
    this.submissions = submissions;
    this.clock = clock;
  }

  /**
   * Checks everything and keeps nothing.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT, for a practice beyond the caller's scope in the
   *     same words as for one that does not exist; LATE_SUBMISSION
   * @throws RuleSetException when the year has no rule set
   * @throws SubmissionRejected with every row that the year end would reject
   */
  public Submission check(SubmissionDraft draft, Caller caller) {
    Instant now = clock.instant();
    check(draft, caller, now, ruleSets.find(draft.year()));
    return new Submission(0, draft, now, caller.name());
  }

  /**
   * Checks and keeps, in the caller's transaction where there is one.
   *
   * @throws EngineException as {@link #check}
   * @throws RuleSetException as {@link #check}
   * @throws SubmissionRejected as {@link #check}
   */
  public Submission send(SubmissionDraft draft, Caller caller) {
    RuleSet ruleSet = ruleSets.find(draft.year());
    Instant now = clock.instant();
    check(draft, caller, now, ruleSet);
    Submission sent = submissions.append(draft, caller.name(), now);
    // It may have waited for others: the instant that counts is the one that it got in the end.
    refuseLate(sent.acceptedAt(), ruleSet);
    return sent;
  }

  private void check(SubmissionDraft draft, Caller caller, Instant at, RuleSet ruleSet) {
    Roster roster = roster(draft, caller);
    refuseLate(at, ruleSet);
    new SubmissionReview(ruleSet, roster).accept(draft, at);
  }

  private Roster roster(SubmissionDraft draft, Caller caller) {
    if (!caller.tins().allows(draft.tin())) {
      throw unknown(draft.year());
    }
    Optional<Roster> known = rosters.of(draft.year(), draft.tin());
    if (known.isEmpty()) {
      return anybody(draft.tin(), draft.npi());
    }
    if (!known.get().knows(draft.tin().value(), draft.npiOrEmpty())) {
      throw unknown(draft.year());
    }
    return known.get();
  }

  /** The same words whoever it is: they must not tell who exists. */
  private static EngineException unknown(PerformanceYear year) {
    return new EngineException(
        ErrorCode.UNKNOWN_PARTICIPANT,
        "no such participant in performance year %s; allowed: %s (%s)"
            .formatted(
                year,
                ErrorCode.UNKNOWN_PARTICIPANT.allowed(),
                ErrorCode.UNKNOWN_PARTICIPANT.rule()));
  }

  /**
   * For a year without a run: nobody knows the cohort or the size of the practice, so that any
   * measure of either cohort and a row for a whole practice pass.
   */
  private static Roster anybody(Tin tin, Optional<Npi> npi) {
    Roster roster = new Roster();
    ParticipantId id = new ParticipantId(tin, npi.orElseGet(() -> Npi.of("0".repeat(Npi.DIGITS))));
    for (Cohort cohort : Cohort.values()) {
      roster.add(new Participant(id, cohort, 1, new SourceRow("", 0)));
    }
    return roster;
  }

  private static void refuseLate(Instant at, RuleSet ruleSet) {
    Instant deadline = ruleSet.calendar().submissionDeadline();
    if (!at.isBefore(deadline)) {
      throw new EngineException(
          ErrorCode.LATE_SUBMISSION,
          "the deadline of performance year %s was %s; allowed: %s (%s)"
              .formatted(
                  ruleSet.calendar().performanceYear(),
                  deadline,
                  ErrorCode.LATE_SUBMISSION.allowed(),
                  ErrorCode.LATE_SUBMISSION.rule()));
    }
  }
}
