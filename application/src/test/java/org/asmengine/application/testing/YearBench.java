package org.asmengine.application.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.ProgrammeYearGuards;
import org.asmengine.application.performanceyear.YearDates;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.performanceyear.YearJournal;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.publication.PublishYear;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.performanceyear.YearCommand;
import org.asmengine.domain.performanceyear.YearState;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.StepWindow;

/** The life of the year 2027, with a run, publications and a clock that is set. */
public final class YearBench {

  /** Who takes the steps. */
  public static final String ACTOR = "operator";

  /** When the year is planned and its lists come out. */
  public static final Instant PLANNED = Instant.parse("2026-02-01T12:00:00Z");

  /** In the performance year. */
  public static final Instant MEASURING = Instant.parse("2027-01-01T12:00:00Z");

  /** While submissions are open. */
  public static final Instant OPEN = Instant.parse("2028-01-05T12:00:00Z");

  /** The last second of the submission window. */
  public static final Instant LAST_SECOND = Instant.parse("2028-04-01T03:59:59Z");

  /** The midnight that closes it. */
  public static final Instant CLOSED = Instant.parse("2028-04-01T04:00:00Z");

  /** When notices of error are not in time any more, with reports out at the close. */
  public static final Instant NOTICES_END = Instant.parse("2028-05-02T04:00:00Z");

  /** Inputs without a rejected row, and their run. */
  public final Workbench bench = new Workbench(SampleInputs.of(12));

  /** The journals. */
  public final InMemoryJournal journal = new InMemoryJournal();

  /** What is published. */
  public final InMemoryPublications publications = new InMemoryPublications();

  /** Transactions, whose trail nobody reads. */
  public final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());

  /** Who has a matter that is kept elsewhere and still open. */
  public final Set<ParticipantId> openMatters = new TreeSet<>();

  /** The benchmarks that are not final. */
  public final List<String> benchmarks = new ArrayList<>();

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final StepWindow BEFORE = window("2026-01-01", "2026-12-31");
  private static final StepWindow AFTER = window("2028-04-01", "2028-12-31");
  private static final PerformanceYearRules RULES =
      new PerformanceYearRules(
          EASTERN,
          BEFORE,
          BEFORE,
          window("2027-01-01", "2027-12-31"),
          window("2028-01-02", "2028-03-31"),
          AFTER,
          AFTER,
          AFTER,
          AFTER,
          AFTER,
          AFTER,
          window("2029-01-01", "2029-12-31"));

  private static StepWindow window(String earliest, String latest) {
    return new StepWindow(LocalDate.parse(earliest), LocalDate.parse(latest), EASTERN);
  }

  /** The years at that instant. */
  public PerformanceYears years(Instant now) {
    return years(Clock.fixed(now, ZoneOffset.UTC));
  }

  /** The years by that clock. */
  public PerformanceYears years(Clock clock) {
    return new PerformanceYears(
        bench.ruleSets(),
        year -> new YearDates(RULES, 30),
        new YearJournal(journal, transactions, clock),
        bench.runs,
        run -> benchmarks,
        year -> openMatters,
        clock);
  }

  /** The guards at that instant. */
  public YearGuards guards(Instant now) {
    return guards(Clock.fixed(now, ZoneOffset.UTC));
  }

  private YearGuards guards(Clock clock) {
    return new ProgrammeYearGuards(years(clock), transactions);
  }

  /** Publication at that instant. */
  public PublishRun publishRun(Instant now) {
    return publishRun(Clock.fixed(now, ZoneOffset.UTC));
  }

  private PublishRun publishRun(Clock clock) {
    return new PublishRun(
        bench.runs,
        publications,
        new VerifyRun(bench.runs, bench.results),
        new ReadMultipliers(bench.results, bench.results.multipliers()),
        guards(clock),
        clock);
  }

  /** Publication of the year at that instant. */
  public PublishYear publishYear(Instant now) {
    return publishYear(Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Publication of the year by that clock. */
  public PublishYear publishYear(Clock clock) {
    return new PublishYear(years(clock), publishRun(clock));
  }

  /** Run 1, complete. */
  public RunId run() {
    return bench.yearEnd().run(bench.request()).run().id();
  }

  /** A complete run with other inputs, of which nothing else is known. */
  public ScoringRun anotherRun() {
    RunIdentity identity = new RunIdentity(Workbench.YEAR, "rules", "other inputs");
    RunId id = bench.runs.create(identity, Workbench.RULES, Workbench.NOW).id();
    bench.runs.complete(id, "digest", Workbench.NOW);
    return bench.runs.find(id).orElseThrow();
  }

  /** Gives a command at that instant. */
  public YearStanding give(Instant now, YearCommand command) {
    return years(now).give(Workbench.YEAR, command, ACTOR);
  }

  /** Takes the year on at that instant. */
  public YearStanding advance(Instant now, YearState to) {
    return give(now, new YearCommand.Advance(to, Optional.empty()));
  }

  /** Takes the year from its plan to the state, each step in time. */
  public void goTo(YearState wanted) {
    give(PLANNED, new YearCommand.Plan());
    while (years(PLANNED).find(Workbench.YEAR).state() != wanted) {
      YearState next = years(PLANNED).find(Workbench.YEAR).state().next().orElseThrow();
      switch (next) {
        case PLANNED -> throw new IllegalStateException("planned twice");
        case PRELIMINARY_LIST, FINAL_LIST -> advance(PLANNED, next);
        case MEASURING -> advance(MEASURING, next);
        case SUBMISSIONS_OPEN -> advance(OPEN, next);
        case CLOSED, REPORTS_OUT, NOTICE_WINDOW -> advance(CLOSED, next);
        case SCORED -> years(CLOSED).score(Workbench.YEAR, run(), 0, Optional.empty(), ACTOR);
        case FINAL -> advance(NOTICES_END, next);
        case PUBLISHED ->
            publishYear(NOTICES_END).publish(Workbench.YEAR, Optional.empty(), "publisher");
        case PAYING -> advance(Instant.parse("2029-01-01T05:00:00Z"), next);
      }
    }
  }
}
