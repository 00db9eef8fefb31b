package org.asmengine.application.performanceyear;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearCommand;
import org.asmengine.domain.performanceyear.YearDecision;
import org.asmengine.domain.performanceyear.YearLife;
import org.asmengine.domain.performanceyear.YearPolicy;
import org.asmengine.domain.performanceyear.YearRun;
import org.asmengine.domain.performanceyear.YearState;
import org.asmengine.domain.ruleset.RuleSetException;

/** Use case: takes performance years through their life, each step at the instant of the clock. */
public final class PerformanceYears {

  private final RuleSetRepository ruleSets;
  private final YearDates.Repository dates;
  private final YearJournal journal;
  private final RunRepository runs;
  private final BenchmarkProvenance benchmarks;
  private final OpenMatters matters;
  private final Clock clock;

  /** With these ports. */
  public PerformanceYears(
      RuleSetRepository ruleSets,
      YearDates.Repository dates,
      YearJournal journal,
      RunRepository runs,
      BenchmarkProvenance benchmarks,
      OpenMatters matters,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.dates = dates;
    this.journal = journal;
    this.runs = runs;
    this.benchmarks = benchmarks;
    this.matters = matters;
    this.clock = clock;
  }

  /** The years that are under the programme's life, ascending. */
  public List<YearStanding> all() {
    return journal.years().stream().map(this::find).toList();
  }

  /**
   * The year as it stands.
   *
   * @throws EngineException YEAR_NOT_PLANNED
   */
  public YearStanding find(PerformanceYear year) {
    YearLife life = journal.life(year);
    if (!life.isPlanned()) {
      throw notPlanned(year);
    }
    return standing(year, life, dates(year));
  }

  /**
   * What happened in the life of the year, the first first.
   *
   * @throws EngineException YEAR_NOT_PLANNED
   */
  public List<YearEntry> history(PerformanceYear year) {
    List<YearEntry> entries = journal.entries(year);
    if (entries.isEmpty()) {
      throw notPlanned(year);
    }
    return entries;
  }

  /** Whether the year is under the programme's life. */
  public boolean isPlanned(PerformanceYear year) {
    return journal.life(year).isPlanned();
  }

  /** When the reports on the run went out; nothing where it is not the result of a planned year. */
  public Optional<Instant> reportsOut(ScoringRun run) {
    YearLife life = journal.life(run.identity().year());
    return life.run().isPresent() && life.run().getAsInt() == run.id().value()
        ? Optional.ofNullable(life.since().get(YearState.REPORTS_OUT))
        : Optional.empty();
  }

  /**
   * Does what is asked for, as part of the caller's transaction where there is one.
   *
   * @param actor who asks
   * @throws EngineException the guard that is in the way
   * @throws RuleSetException when the year has no rules, or they contradict each other
   */
  public YearStanding give(PerformanceYear year, YearCommand command, String actor) {
    YearDates found = dates(year);
    YearPolicy policy = found.policy(year);
    YearLife after =
        journal.change(
            year,
            actor,
            (life, at) ->
                switch (policy.decide(life, command, at)) {
                  case YearDecision.Done done -> done.event();
                  case YearDecision.Refused refused -> throw YearRefusals.of(refused);
                });
    return standing(year, after, found);
  }

  /**
   * Makes a run the result of the year.
   *
   * @param acceptedRejects how many rejected rows are accepted as lost, 0 or more
   * @param reason why again, or why in spite of a date; empty for the first time and in time
   * @throws EngineException NO_SUCH_RUN, or as {@link #give}
   */
  public YearStanding score(
      PerformanceYear year,
      RunId run,
      long acceptedRejects,
      Optional<String> reason,
      String actor) {
    ScoringRun found =
        runs.find(run)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + run));
    return give(year, new YearCommand.Score(facts(found), acceptedRejects, reason), actor);
  }

  /**
   * Notes that a run is published; who publishes does so in the same transaction.
   *
   * @throws EngineException as {@link #give}
   */
  YearStanding publish(ScoringRun run, Optional<String> override, String actor) {
    return give(
        run.identity().year(),
        new YearCommand.Publish(
            facts(run),
            matters.participants(run.identity().year()),
            benchmarks.unsettled(run),
            override),
        actor);
  }

  /**
   * Refuses a run that must not begin.
   *
   * @throws EngineException SCORING_BEFORE_CLOSE
   */
  void refuseScoring(PerformanceYear year, boolean whatIf) {
    YearLife life = journal.life(year);
    if (life.isPlanned()) {
      dates(year)
          .policy(year)
          .scoringRefusal(life, whatIf, clock.instant())
          .ifPresent(refused -> {
            throw YearRefusals.of(refused);
          });
    }
  }

  /**
   * Refuses submissions that come before the window was opened.
   *
   * @throws EngineException YEAR_STATE_FORBIDS
   */
  void refuseSubmission(PerformanceYear year) {
    YearLife life = journal.life(year);
    if (life.isPlanned()) {
      dates(year)
          .policy(year)
          .submissionRefusal(life)
          .ifPresent(refused -> {
            throw YearRefusals.of(refused);
          });
    }
  }

  /** Lateness is the same for the life of the year and for its scores. */
  private YearDates dates(PerformanceYear year) {
    YearDates found = dates.find(year);
    Instant closes = found.rules().submissionsClose();
    Instant deadline = ruleSets.find(year).calendar().submissionDeadline();
    if (!closes.equals(deadline)) {
      throw new RuleSetException(
          "performanceYear.closed.earliest of %s: found %s, allowed: %s, the deadline of the scores"
              .formatted(year, closes, deadline));
    }
    return found;
  }

  private static YearStanding standing(PerformanceYear year, YearLife life, YearDates dates) {
    return new YearStanding(
        year,
        life,
        dates.rules(),
        life.since().containsKey(YearState.REPORTS_OUT)
            ? Optional.of(dates.policy(year).noticeWindowEnd(life))
            : Optional.empty());
  }

  private YearRun facts(ScoringRun run) {
    return new YearRun(
        run.id().value(),
        run.identity().year(),
        run.isComplete(),
        run.whatIf(),
        runs.inputs(run.id()).stream().mapToLong(InputFacts::rejected).sum(),
        run.startedAt());
  }

  private static EngineException notPlanned(PerformanceYear year) {
    return new EngineException(
        ErrorCode.YEAR_NOT_PLANNED,
        "performance year %s is not planned; planning it comes first".formatted(year));
  }
}
