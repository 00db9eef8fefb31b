package org.asmengine.application.performanceyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.testing.YearBench;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.Waiver;
import org.asmengine.domain.performanceyear.YearCommand;
import org.asmengine.domain.performanceyear.YearEvent;
import org.asmengine.domain.performanceyear.YearGuard;
import org.asmengine.domain.performanceyear.YearLife;
import org.asmengine.domain.performanceyear.YearState;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A year goes through its life, with who did what when. */
class PerformanceYearsTest {

  private static final PerformanceYear YEAR = Workbench.YEAR;
  private static final ParticipantId SOMEBODY = ParticipantId.of("123456789", "1234567890");
  private static final Subject SUBJECT = new Subject(SubjectKind.PERFORMANCE_YEAR, "2027");

  private final YearBench bench = new YearBench();

  @Test
  void aYearGoesThroughAllOfItsStates() {
    bench.goTo(YearState.PAYING);

    YearStanding standing = bench.years(YearBench.CLOSED).find(YEAR);
    assertThat(standing.life().since().keySet()).containsExactly(YearState.values());
    assertThat(standing.life().run()).hasValue(1);
    assertThat(standing.noticeWindowEnd()).contains(YearBench.NOTICES_END);
    assertThat(standing.nextWindow()).isEmpty();
    assertThat(bench.publications.find(2029)).isPresent();
    assertThat(bench.years(YearBench.CLOSED).all()).containsExactly(standing);
    assertThat(bench.journal.head(SUBJECT))
        .contains(
            new SubjectHead(
                SUBJECT, 12, "PAYING", Optional.of(YEAR), Optional.empty(), Optional.empty()));
  }

  @Test
  void theHistoryTellsWhoDidWhatWhen() {
    bench.give(YearBench.PLANNED, new YearCommand.Plan());
    bench
        .years(YearBench.PLANNED.plusSeconds(60))
        .give(YEAR, new YearCommand.Park(SOMEBODY, "a notice"), "somebody else");

    assertThat(bench.years(YearBench.CLOSED).history(YEAR))
        .containsExactly(
            new YearEntry(1, YearBench.PLANNED, "operator", new YearEvent.Planned()),
            new YearEntry(
                2,
                YearBench.PLANNED.plusSeconds(60),
                "somebody else",
                new YearEvent.Parked(SOMEBODY, "a notice")));
  }

  @Test
  void anOverrideIsKeptWithItsReason() {
    bench.goTo(YearState.FINAL_LIST);

    bench.give(
        YearBench.PLANNED,
        new YearCommand.Advance(YearState.MEASURING, Optional.of("a rehearsal")));

    assertThat(bench.years(YearBench.CLOSED).history(YEAR))
        .last()
        .extracting(YearEntry::event)
        .isEqualTo(
            new YearEvent.Advanced(
                YearState.MEASURING,
                Optional.of(new Waiver(YearGuard.YEAR_STEP_TOO_EARLY, "a rehearsal"))));
  }

  @Test
  void everyEventComesBackFromTheJournal() {
    YearFormat format = new YearFormat();
    Optional<Waiver> waiver =
        Optional.of(new Waiver(YearGuard.YEAR_STEP_TOO_LATE, "ñ漢😀, \"quoted\""));
    List<YearEvent> events =
        List.of(
            new YearEvent.Planned(),
            new YearEvent.Advanced(YearState.CLOSED, Optional.empty()),
            new YearEvent.Advanced(YearState.CLOSED, waiver),
            new YearEvent.Scored(7, 0, Optional.empty()),
            new YearEvent.Scored(7, 12, waiver),
            new YearEvent.Rescored(8, 3, "again"),
            new YearEvent.EarlyScoringAllowed("a rehearsal"),
            new YearEvent.Parked(SOMEBODY, "a notice"),
            new YearEvent.Unparked(SOMEBODY, "denied"),
            new YearEvent.Published(7, Optional.empty()),
            new YearEvent.Published(7, waiver));

    assertThat(events.stream().<Class<?>>map(Object::getClass))
        .contains(YearEvent.class.getPermittedSubclasses());
    assertThat(events)
        .allSatisfy(event ->
            assertThat(format.read(format.type(event), format.data(event))).isEqualTo(event));
  }

  @Test
  void replayingTheJournalRebuildsTheState() {
    bench.goTo(YearState.SCORED);
    bench.give(YearBench.CLOSED, new YearCommand.Park(SOMEBODY, "a notice"));
    RunId second = bench.anotherRun().id();
    bench.years(YearBench.CLOSED).score(YEAR, second, 99, Optional.of("a bad file"), "operator");
    YearLife lived =
        bench.give(YearBench.CLOSED, new YearCommand.Unpark(SOMEBODY, "denied")).life();

    YearFormat format = new YearFormat();
    YearLife replayed = format.start();
    for (JournalEntry entry : bench.journal.entries(SUBJECT)) {
      replayed =
          format.apply(
              replayed, format.read(entry.type(), entry.data()), entry.at(), entry.actor());
    }
    assertThat(replayed).isEqualTo(lived);
    assertThat(replayed.run()).hasValue(second.value());
  }

  @Test
  void aYearThatNobodyPlannedIsNotThere() {
    PerformanceYears years = bench.years(YearBench.CLOSED);

    assertRefused(ErrorCode.YEAR_NOT_PLANNED, () -> years.find(YEAR));
    assertRefused(ErrorCode.YEAR_NOT_PLANNED, () -> years.history(YEAR));
    assertRefused(
        ErrorCode.YEAR_NOT_PLANNED,
        () -> bench.publishYear(YearBench.CLOSED).publish(YEAR, Optional.empty(), "publisher"));
    assertThat(years.all()).isEmpty();
    assertThat(years.isPlanned(YEAR)).isFalse();
  }

  @Test
  void rejectedRowsOfTheRunHaveToBeAccepted() {
    bench.bench.source.add(InputFile.COST, "no,cost,row");
    bench.goTo(YearState.CLOSED);
    RunId run = bench.run();
    PerformanceYears years = bench.years(YearBench.CLOSED);

    assertRefused(
        ErrorCode.REJECTS_NOT_ACCEPTED,
        () -> years.score(YEAR, run, 0, Optional.empty(), "operator"));
    assertThat(years.score(YEAR, run, 1, Optional.empty(), "operator").state())
        .isEqualTo(YearState.SCORED);
    assertRefused(
        ErrorCode.NO_SUCH_RUN,
        () -> years.score(YEAR, new RunId(99), 0, Optional.of("again"), "operator"));
  }

  @Test
  void noRunBeginsBeforeTheWindowClosesUnlessThatIsAllowedWithAReason() {
    YearGuards early = bench.guards(YearBench.LAST_SECOND);
    early.beforeScoring(YEAR, false);
    bench.goTo(YearState.SUBMISSIONS_OPEN);

    assertRefused(ErrorCode.SCORING_BEFORE_CLOSE, () -> early.beforeScoring(YEAR, false));
    early.beforeScoring(YEAR, true);
    bench.guards(YearBench.CLOSED).beforeScoring(YEAR, false);

    bench.give(YearBench.OPEN, new YearCommand.AllowEarlyScoring("a rehearsal"));
    early.beforeScoring(YEAR, false);
    assertThat(bench.years(YearBench.CLOSED).find(YEAR).life().earlyScoring())
        .contains("a rehearsal");
  }

  @Test
  void nothingIsSubmittedBeforeTheWindowOpens() {
    YearGuards guards = bench.guards(YearBench.OPEN);
    guards.beforeSubmission(YEAR);
    bench.goTo(YearState.MEASURING);
    assertRefused(ErrorCode.YEAR_STATE_FORBIDS, () -> guards.beforeSubmission(YEAR));
    bench.advance(YearBench.OPEN, YearState.SUBMISSIONS_OPEN);
    guards.beforeSubmission(YEAR);
  }

  @Test
  void lateSubmissionsAreKeptInAYearThatIsPlanned() {
    assertThat(bench.guards(YearBench.CLOSED).keepLateSubmissions(YEAR)).isFalse();
    bench.give(YearBench.PLANNED, new YearCommand.Plan());
    assertThat(bench.guards(YearBench.CLOSED).keepLateSubmissions(YEAR)).isTrue();
  }

  @Test
  void publishingARunTakesItsYearOn() {
    bench.goTo(YearState.FINAL);

    bench.publishRun(YearBench.NOTICES_END).publish(new RunId(1), "publisher");

    YearStanding standing = bench.years(YearBench.CLOSED).find(YEAR);
    assertThat(standing.state()).isEqualTo(YearState.PUBLISHED);
    assertThat(bench.years(YearBench.CLOSED).history(YEAR))
        .last()
        .extracting(YearEntry::actor)
        .isEqualTo("publisher");
    bench.publishRun(YearBench.NOTICES_END).publish(new RunId(1), "another");
    assertThat(bench.years(YearBench.CLOSED).history(YEAR)).hasSize(11);
  }

  @ParameterizedTest
  @EnumSource(
      value = YearState.class,
      names = {"FINAL", "PUBLISHED", "PAYING"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingIsPublishedBeforeTheYearIsFinal(YearState state) {
    bench.run();
    bench.goTo(state);

    assertNotPublished(ErrorCode.YEAR_STATE_FORBIDS, new RunId(1));
    assertRefused(
        ErrorCode.YEAR_STATE_FORBIDS,
        () ->
            bench.publishYear(YearBench.NOTICES_END).publish(YEAR, Optional.empty(), "publisher"));
  }

  @Test
  void nothingIsPublishedWhileSomebodyIsSetAside() {
    bench.goTo(YearState.FINAL);
    bench.give(YearBench.NOTICES_END, new YearCommand.Park(SOMEBODY, "a notice"));

    assertNotPublished(ErrorCode.PARTICIPANTS_PARKED, new RunId(1));
    bench.give(YearBench.NOTICES_END, new YearCommand.Unpark(SOMEBODY, "denied"));
    assertThat(bench.publishRun(YearBench.NOTICES_END).publish(new RunId(1), "publisher").run())
        .isEqualTo(new RunId(1));
  }

  @Test
  void nothingIsPublishedWhileANoticeIsOpen() {
    bench.goTo(YearState.FINAL);
    bench.openMatters.add(SOMEBODY);

    assertNotPublished(ErrorCode.PARTICIPANTS_PARKED, new RunId(1));
    bench.openMatters.clear();
    assertThat(bench.publishRun(YearBench.NOTICES_END).publish(new RunId(1), "publisher").run())
        .isEqualTo(new RunId(1));
  }

  @Test
  void reportsAreOutOfTheRunThatIsTheResult() {
    bench.goTo(YearState.SCORED);
    ScoringRun result = bench.bench.runs.find(new RunId(1)).orElseThrow();
    PerformanceYears years = bench.years(YearBench.CLOSED);
    assertThat(years.reportsOut(result)).isEmpty();

    bench.advance(YearBench.CLOSED, YearState.REPORTS_OUT);

    assertThat(years.reportsOut(result)).contains(YearBench.CLOSED);
    assertThat(years.reportsOut(bench.anotherRun())).isEmpty();
  }

  @Test
  void nothingIsPublishedOnAMockOrPreliminaryBenchmark() {
    bench.goTo(YearState.FINAL);
    bench.benchmarks.add("benchmarks of 2026 (MOCK)");

    assertNotPublished(ErrorCode.BENCHMARK_NOT_FINAL, new RunId(1));
  }

  @Test
  void noOtherRunIsPublishedAndNoWhatIf() {
    bench.goTo(YearState.FINAL);
    ScoringRun other = bench.anotherRun();
    RunId whatIf =
        bench
            .bench
            .context(bench.bench.request(Map.of("quality.minCases", "10"), OptionalLong.empty()))
            .id();

    assertRefused(
        ErrorCode.RUN_NOT_OF_RESULT,
        () ->
            bench
                .guards(YearBench.NOTICES_END)
                .publishing(other, "publisher", Optional.empty(), () -> "published"));
    assertNotPublished(ErrorCode.WHAT_IF_NOT_PUBLISHABLE, whatIf);
  }

  @Test
  void aPublicationThatComesTooLateTakesAReason() {
    bench.goTo(YearState.FINAL);
    Instant late = Instant.parse("2029-01-01T05:00:00Z");

    assertRefused(
        ErrorCode.YEAR_STEP_TOO_LATE,
        () -> bench.publishYear(late).publish(YEAR, Optional.empty(), "publisher"));
    bench.publishYear(late).publish(YEAR, Optional.of("the court said so"), "publisher");
    assertThat(bench.publications.find(2029)).isPresent();
  }

  @Test
  void everyGuardIsAnErrorOfTheCatalogue() {
    assertThat(Arrays.stream(YearGuard.values()).map(YearRefusals::code).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(YearGuard.values()).map(Enum::name).toList());
  }

  private void assertNotPublished(ErrorCode code, RunId run) {
    assertRefused(code, () -> bench.publishRun(YearBench.NOTICES_END).publish(run, "publisher"));
    assertThat(bench.publications.all()).isEmpty();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable work) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(work)
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
