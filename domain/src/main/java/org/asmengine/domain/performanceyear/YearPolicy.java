package org.asmengine.domain.performanceyear;

import static org.asmengine.domain.performanceyear.YearGuard.BENCHMARK_NOT_FINAL;
import static org.asmengine.domain.performanceyear.YearGuard.NOTICE_WINDOW_OPEN;
import static org.asmengine.domain.performanceyear.YearGuard.PARTICIPANTS_PARKED;
import static org.asmengine.domain.performanceyear.YearGuard.PARTICIPANT_ALREADY_PARKED;
import static org.asmengine.domain.performanceyear.YearGuard.PARTICIPANT_NOT_PARKED;
import static org.asmengine.domain.performanceyear.YearGuard.REJECTS_NOT_ACCEPTED;
import static org.asmengine.domain.performanceyear.YearGuard.RUN_NOT_COMPLETE;
import static org.asmengine.domain.performanceyear.YearGuard.RUN_NOT_OF_RESULT;
import static org.asmengine.domain.performanceyear.YearGuard.RUN_NOT_OF_YEAR;
import static org.asmengine.domain.performanceyear.YearGuard.SCORING_BEFORE_CLOSE;
import static org.asmengine.domain.performanceyear.YearGuard.WHAT_IF_NOT_PUBLISHABLE;
import static org.asmengine.domain.performanceyear.YearGuard.YEAR_ALREADY_PLANNED;
import static org.asmengine.domain.performanceyear.YearGuard.YEAR_NOT_PLANNED;
import static org.asmengine.domain.performanceyear.YearGuard.YEAR_STATE_FORBIDS;
import static org.asmengine.domain.performanceyear.YearGuard.YEAR_STEP_TOO_EARLY;
import static org.asmengine.domain.performanceyear.YearGuard.YEAR_STEP_TOO_LATE;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearDecision.Done;
import org.asmengine.domain.performanceyear.YearDecision.Refused;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.StepWindow;

/** What may happen in the life of a performance year, and when. */
public final class YearPolicy {

  /** How many participants a refusal names. */
  private static final int MOST_NAMED = 5;

  private final PerformanceYear year;
  private final PerformanceYearRules rules;
  private final int noticeDays;

  private YearPolicy(PerformanceYear year, PerformanceYearRules rules, int noticeDays) {
    this.year = year;
    this.rules = rules;
    this.noticeDays = noticeDays;
  }

  /**
   * The policy of a year by its rules.
   *
   * @param noticeDays how many days after that of the reports notices of error are in time
   */
  public static YearPolicy of(PerformanceYear year, PerformanceYearRules rules, int noticeDays) {
    return new YearPolicy(year, rules, noticeDays);
  }

  /**
   * What comes of the command.
   *
   * @param at when it is given
   */
  @Rule({"42 CFR 512.710(a)(1)", "42 CFR 512.720"})
  public YearDecision decide(YearLife life, YearCommand command, Instant at) {
    if (command instanceof YearCommand.Plan) {
      return life.isPlanned()
          ? refused(YEAR_ALREADY_PLANNED, "performance year %s is planned already".formatted(year))
          : new Done(new YearEvent.Planned());
    }
    if (life.state().isEmpty()) {
      return refused(
          YEAR_NOT_PLANNED,
          "performance year %s is not planned; planning it comes first".formatted(year));
    }
    YearState state = life.state().get();
    return switch (command) {
      case YearCommand.Plan plan -> throw new IllegalStateException("handled before");
      case YearCommand.Advance advance -> advance(life, state, advance, at);
      case YearCommand.Score score -> score(state, score, at);
      case YearCommand.AllowEarlyScoring allow -> allowEarlyScoring(state, allow);
      case YearCommand.Park park -> park(life, state, park);
      case YearCommand.Unpark unpark -> unpark(life, unpark);
      case YearCommand.Publish publish -> publish(life, state, publish, at);
    };
  }

  /**
   * Why a scoring run of the year must not begin; nothing when it may. A what-if may at any time:
   * it can't become the year's result. So may any run of a year that nobody planned.
   *
   * @param at when it would begin
   */
  @Rule({"42 CFR 512.720", "R-720-U1"})
  public Optional<Refused> scoringRefusal(YearLife life, boolean whatIf, Instant at) {
    if (!life.isPlanned()
        || whatIf
        || life.earlyScoring().isPresent()
        || !at.isBefore(rules.submissionsClose())) {
      return Optional.empty();
    }
    return Optional.of(
        refused(
            SCORING_BEFORE_CLOSE,
            "the submission window of performance year %s closes at %s; allowed: a run from then on, or one that early scoring was allowed for, with a reason"
                .formatted(year, rules.submissionsClose())));
  }

  /**
   * Why nothing can be submitted for the year yet; nothing when it can. So it is in a year that
   * nobody planned.
   */
  @Rule({"42 CFR 512.720", "R-720-U1"})
  public Optional<Refused> submissionRefusal(YearLife life) {
    return life.state()
        .filter(YearState.SUBMISSIONS_OPEN::isAfter)
        .map(state ->
            refused(
                YEAR_STATE_FORBIDS,
                "performance year %s is %s; allowed: submissions from %s on"
                    .formatted(year, state, YearState.SUBMISSIONS_OPEN)));
  }

  /** Whether what is sent at that instant is late. */
  @Rule({"42 CFR 512.720", "R-720-U1"})
  public boolean isLate(Instant at) {
    return !at.isBefore(rules.submissionsClose());
  }

  private YearDecision advance(
      YearLife life, YearState state, YearCommand.Advance advance, Instant at) {
    if (!state.next().equals(Optional.of(advance.to()))) {
      return forbidden(state, advance.to());
    }
    if (advance.to() == YearState.FINAL) {
      Instant end = noticeWindowEnd(life);
      if (at.isBefore(end)) {
        return refused(
            NOTICE_WINDOW_OPEN,
            "participants of performance year %s may send notices of error until %s; allowed: from then on"
                .formatted(year, end));
      }
    }
    return dated(
        advance.to(),
        at,
        advance.override(),
        waiver -> new YearEvent.Advanced(advance.to(), waiver));
  }

  /**
   * The midnight in US Eastern time that ends the last day for notices of error: so many days after
   * the day on which the reports went out.
   *
   * @throws IllegalStateException when they are not out
   */
  @Rule({"42 CFR 512.755", "R-755-U2", "R-755-U4"})
  public Instant noticeWindowEnd(YearLife life) {
    Instant reportsOut = life.since().get(YearState.REPORTS_OUT);
    if (reportsOut == null) {
      throw new IllegalStateException("no reports of performance year " + year);
    }
    return reportsOut
        .atZone(rules.zone())
        .toLocalDate()
        .plusDays(noticeDays + 1L)
        .atStartOfDay(rules.zone())
        .toInstant();
  }

  private YearDecision score(YearState state, YearCommand.Score score, Instant at) {
    boolean again = state.isAfter(YearState.CLOSED) && YearState.FINAL.isAfter(state);
    if (state != YearState.CLOSED && !again) {
      return forbidden(state, YearState.SCORED);
    }
    if (again && score.reason().isEmpty()) {
      return refused(
          YEAR_STATE_FORBIDS,
          "performance year %s is scored; allowed: another run with the reason why it takes the place of the first"
              .formatted(year));
    }
    Optional<Refused> unfit = unfit(score.run());
    if (unfit.isPresent()) {
      return unfit.get();
    }
    if (score.run().rejectedRows() > score.acceptedRejects()) {
      return refused(
          REJECTS_NOT_ACCEPTED,
          "run %d rejected %d rows; accepted as lost: %d"
              .formatted(
                  score.run().number(), score.run().rejectedRows(), score.acceptedRejects()));
    }
    int run = score.run().number();
    long accepted = score.acceptedRejects();
    if (again) {
      return new Done(new YearEvent.Rescored(run, accepted, score.reason().orElseThrow()));
    }
    Optional<Refused> early = startedEarly(score.run());
    return early.isEmpty()
        ? dated(
            YearState.SCORED,
            at,
            score.reason(),
            waiver -> new YearEvent.Scored(run, accepted, waiver))
        : waived(
            early.get(), score.reason(), waiver -> new YearEvent.Scored(run, accepted, waiver));
  }

  /** What was sent after the run began is not in it. */
  private Optional<Refused> startedEarly(YearRun run) {
    return run.startedAt().isBefore(rules.submissionsClose())
        ? Optional.of(
            refused(
                SCORING_BEFORE_CLOSE,
                "run %d began at %s, the submission window of performance year %s closes at %s; allowed: a run that began from then on, or with the reason for an override"
                    .formatted(run.number(), run.startedAt(), year, rules.submissionsClose())))
        : Optional.empty();
  }

  private Optional<Refused> unfit(YearRun run) {
    if (!run.year().equals(year)) {
      return Optional.of(
          refused(
              RUN_NOT_OF_YEAR,
              "run %d is of performance year %s; allowed: a run of %s"
                  .formatted(run.number(), run.year(), year)));
    }
    if (run.whatIf()) {
      return Optional.of(
          refused(
              WHAT_IF_NOT_PUBLISHABLE,
              "run %d is a what-if: its parameters were overridden".formatted(run.number())));
    }
    return run.complete()
        ? Optional.empty()
        : Optional.of(refused(RUN_NOT_COMPLETE, "run %d is not complete".formatted(run.number())));
  }

  private YearDecision allowEarlyScoring(YearState state, YearCommand.AllowEarlyScoring allow) {
    return YearState.CLOSED.isAfter(state)
        ? new Done(new YearEvent.EarlyScoringAllowed(allow.reason()))
        : refused(
            YEAR_STATE_FORBIDS,
            "performance year %s is in %s: its submission window is closed, runs may begin"
                .formatted(year, state));
  }

  private YearDecision park(YearLife life, YearState state, YearCommand.Park park) {
    if (!YearState.PUBLISHED.isAfter(state)) {
      return refused(
          YEAR_STATE_FORBIDS,
          "performance year %s is in %s; participants can be set aside before it is published"
              .formatted(year, state));
    }
    return life.parked().containsKey(park.participant())
        ? refused(
            PARTICIPANT_ALREADY_PARKED,
            "%s is set aside in performance year %s already".formatted(park.participant(), year))
        : new Done(new YearEvent.Parked(park.participant(), park.reason()));
  }

  private YearDecision unpark(YearLife life, YearCommand.Unpark unpark) {
    return life.parked().containsKey(unpark.participant())
        ? new Done(new YearEvent.Unparked(unpark.participant(), unpark.resolution()))
        : refused(
            PARTICIPANT_NOT_PARKED,
            "%s is not set aside in performance year %s".formatted(unpark.participant(), year));
  }

  private YearDecision publish(
      YearLife life, YearState state, YearCommand.Publish publish, Instant at) {
    Optional<Refused> unfit = unfit(publish.run());
    if (unfit.isPresent()) {
      return unfit.get();
    }
    if (state != YearState.FINAL) {
      return forbidden(state, YearState.PUBLISHED);
    }
    int result = life.run().orElseThrow();
    if (publish.run().number() != result) {
      return refused(
          RUN_NOT_OF_RESULT,
          "performance year %s was scored with run %d; found run %d"
              .formatted(year, result, publish.run().number()));
    }
    SortedSet<ParticipantId> aside = new TreeSet<>(life.parked().keySet());
    aside.addAll(publish.openMatters());
    if (!aside.isEmpty()) {
      return refused(
          PARTICIPANTS_PARKED,
          "%d participants of performance year %s are set aside or have a notice that is open: %s"
              .formatted(aside.size(), year, some(aside)));
    }
    if (!publish.unsettledBenchmarks().isEmpty()) {
      return refused(
          BENCHMARK_NOT_FINAL,
          "run %d or its reports rest on: %s"
              .formatted(result, String.join("; ", publish.unsettledBenchmarks())));
    }
    return dated(
        YearState.PUBLISHED,
        at,
        publish.override(),
        waiver -> new YearEvent.Published(result, waiver));
  }

  private static String some(SortedSet<ParticipantId> participants) {
    return participants.stream()
        .limit(MOST_NAMED)
        .map(ParticipantId::toString)
        .collect(Collectors.joining(", "));
  }

  /** The step, where its date has come and is not over, or where the reason sets that aside. */
  private YearDecision dated(
      YearState to,
      Instant at,
      Optional<String> override,
      Function<Optional<Waiver>, YearEvent> event) {
    Optional<Refused> wrong = to.window(rules).flatMap(window -> wrongDate(to, window, at));
    return wrong.isEmpty()
        ? new Done(event.apply(Optional.empty()))
        : waived(wrong.get(), override, event);
  }

  /** The step where the reason sets the guard aside, else the refusal. */
  private static YearDecision waived(
      Refused refused, Optional<String> override, Function<Optional<Waiver>, YearEvent> event) {
    return override
        .<YearDecision>map(
            reason -> new Done(event.apply(Optional.of(new Waiver(refused.guard(), reason)))))
        .orElse(refused);
  }

  private Optional<Refused> wrongDate(YearState to, StepWindow window, Instant at) {
    if (at.isBefore(window.opens())) {
      boolean scoring = to == YearState.SCORED && at.isBefore(rules.submissionsClose());
      return Optional.of(
          refused(
              scoring ? SCORING_BEFORE_CLOSE : YEAR_STEP_TOO_EARLY,
              "%s of performance year %s: the first day is %s, in %s; allowed: from then on, or with the reason for an override"
                  .formatted(to, year, window.earliest(), rules.zone())));
    }
    if (!at.isBefore(window.ends())) {
      return Optional.of(
          refused(
              YEAR_STEP_TOO_LATE,
              "%s of performance year %s: the last day was %s, in %s; allowed: until then, or with the reason for an override"
                  .formatted(to, year, window.latest(), rules.zone())));
    }
    return Optional.empty();
  }

  private Refused forbidden(YearState state, YearState wanted) {
    return refused(
        YEAR_STATE_FORBIDS,
        "performance year %s is in %s, %s; found %s"
            .formatted(
                year,
                state,
                state.next().map(next -> "where " + next + " follows").orElse("the last state"),
                wanted));
  }

  private static Refused refused(YearGuard guard, String message) {
    return new Refused(guard, message);
  }
}
