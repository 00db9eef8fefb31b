package org.asmengine.application.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Roster;
import org.asmengine.application.performanceyear.YearGuards;
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
  private final YearGuards years;
  private final Clock clock;

  /** With these ports. */
  public SendSubmission(
      RuleSetRepository ruleSets,
      YearRosters rosters,
      SubmissionStore submissions,
      YearGuards years,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.rosters = rosters;
    this.submissions = submissions;
    this.years = years;
    this.clock = clock;
  }

  /**
   * Checks everything and keeps nothing.
   *
   * @return what would be kept, flagged where it would be late
   * @throws EngineException UNKNOWN_PARTICIPANT, for a practice beyond the caller's scope in the
   *     same words as for one that does not exist; YEAR_STATE_FORBIDS before the submission window
   *     was opened, in a year that is under the programme's life; LATE_SUBMISSION in one that is
   *     not
   * @throws RuleSetException when the year has no rule set
   * @throws SubmissionRejected with every row that the year end would reject
   */
  public Submission check(SubmissionDraft draft, Caller caller) {
    Instant now = clock.instant();
    RuleSet ruleSet = ruleSets.find(draft.year());
    check(draft, caller, now, ruleSet);
    return new Submission(0, draft, now, caller.name(), isLate(now, ruleSet));
  }

  /**
   * Checks and keeps, in the caller's transaction where there is one. What comes too late is kept
   * and flagged in a year that is under the programme's life; no run ever reads it.
   *
   * @throws EngineException as {@link #check}
   * @throws RuleSetException as {@link #check}
   * @throws SubmissionRejected as {@link #check}
   */
  public Submission send(SubmissionDraft draft, Caller caller) {
    RuleSet ruleSet = ruleSets.find(draft.year());
    Instant now = clock.instant();
    check(draft, caller, now, ruleSet);
    Submission sent =
        submissions.append(draft, caller.name(), now, ruleSet.calendar().submissionDeadline());
    // It may have waited for others: the instant that counts is the one that it got in the end.
    refuseLate(sent.acceptedAt(), ruleSet);
    return sent;
  }

  private void check(SubmissionDraft draft, Caller caller, Instant at, RuleSet ruleSet) {
    Roster roster = roster(draft, caller);
    years.beforeSubmission(draft.year());
    refuseLate(at, ruleSet);
    new SubmissionReview(ruleSet, roster).accept(draft, reviewedAs(at, ruleSet));
  }

  /** Late or not, the rows have to be such that they would have counted in time. */
  private static Instant reviewedAs(Instant at, RuleSet ruleSet) {
    return isLate(at, ruleSet)
        ? ruleSet.calendar().submissionDeadline().minus(1, ChronoUnit.MICROS)
        : at;
  }

  private static boolean isLate(Instant at, RuleSet ruleSet) {
    return !at.isBefore(ruleSet.calendar().submissionDeadline());
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

  private void refuseLate(Instant at, RuleSet ruleSet) {
    Instant deadline = ruleSet.calendar().submissionDeadline();
    if (isLate(at, ruleSet) && !years.keepLateSubmissions(ruleSet.calendar().performanceYear())) {
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
