package org.asmengine.domain.performanceyear;

import static org.asmengine.domain.performanceyear.Years.POLICY;
import static org.asmengine.domain.performanceyear.Years.RUN;
import static org.asmengine.domain.performanceyear.Years.SOMEBODY;
import static org.asmengine.domain.performanceyear.Years.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearDecision.Done;
import org.asmengine.domain.performanceyear.YearDecision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may happen in which state, and what stands in the way. */
@Covers({YearPolicy.class, YearState.class})
class YearPolicyTest {

  private static final Optional<String> REASON = Optional.of("the board decided so");

  /**
   * Every command in every state. {@code ok}: it is done; {@code no}: YEAR_NOT_PLANNED; {@code pl}:
   * YEAR_ALREADY_PLANNED; {@code x}: YEAR_STATE_FORBIDS; {@code in}: PARTICIPANT_NOT_PARKED.
   */
  private static final String TABLE =
      """
      command          unplanned PLANNED PRELIM FINAL_L MEASUR SUBMIS CLOSED SCORED REPORT NOTICE FINAL PUBLIS PAYING
      PLAN             ok        pl      pl     pl      pl     pl     pl     pl     pl     pl     pl    pl     pl
      PRELIMINARY_LIST no        ok      x      x       x      x      x      x      x      x      x     x      x
      FINAL_LIST       no        x       ok     x       x      x      x      x      x      x      x     x      x
      MEASURING        no        x       x      ok      x      x      x      x      x      x      x     x      x
      SUBMISSIONS_OPEN no        x       x      x       ok     x      x      x      x      x      x     x      x
      CLOSED           no        x       x      x       x      ok     x      x      x      x      x     x      x
      SCORE            no        x       x      x       x      x      ok     x      x      x      x     x      x
      SCORE_AGAIN      no        x       x      x       x      x      ok     ok     ok     ok     x     x      x
      REPORTS_OUT      no        x       x      x       x      x      x      ok     x      x      x     x      x
      NOTICE_WINDOW    no        x       x      x       x      x      x      x      ok     x      x     x      x
      FINAL            no        x       x      x       x      x      x      x      x      ok     x     x      x
      PUBLISH          no        x       x      x       x      x      x      x      x      x      ok    x      x
      PAYING           no        x       x      x       x      x      x      x      x      x      x     ok     x
      EARLY_SCORING    no        ok      ok     ok      ok     ok     x      x      x      x      x     x      x
      PARK             no        ok      ok     ok      ok     ok     ok     ok     ok     ok     ok    x      x
      UNPARK           no        in      in     in      in     in     in     in     in     in     in    in     in
      """;

  /** A cell of the table. */
  record Cell(String command, Optional<YearState> state, String expected) {
    @Override
    public String toString() {
      return "%s, %s: %s"
          .formatted(state.map(YearState::name).orElse("unplanned"), command, expected);
    }
  }

  static Stream<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    TABLE
        .lines()
        .skip(1)
        .map(line -> line.split(" +", -1))
        .forEach(words -> {
          cells.add(new Cell(words[0], Optional.empty(), words[1]));
          int column = 2;
          for (YearState state : YearState.values()) {
            cells.add(new Cell(words[0], Optional.of(state), words[column++]));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCommandInEveryStateIsDoneOrRefused(Cell cell) {
    YearLife life = cell.state().map(Years::in).orElseGet(YearLife::unplanned);

    YearDecision decision = POLICY.decide(life, command(cell.command()), time(cell.command()));

    switch (cell.expected()) {
      case "ok" -> assertThat(decision).isInstanceOf(Done.class);
      case "no" -> assertRefused(decision, YearGuard.YEAR_NOT_PLANNED);
      case "pl" -> assertRefused(decision, YearGuard.YEAR_ALREADY_PLANNED);
      case "x" -> assertRefused(decision, YearGuard.YEAR_STATE_FORBIDS);
      case "in" -> assertRefused(decision, YearGuard.PARTICIPANT_NOT_PARKED);
      default -> throw new IllegalStateException(cell.expected());
    }
  }

  @Test
  void theTableHasEveryStateThatIsReachedByAdvancing() {
    assertThat(TABLE.lines().skip(1).map(line -> line.split(" +", -1)[0]))
        .containsAll(
            Arrays.stream(YearState.values())
                .filter(state ->
                    state != YearState.PLANNED
                        && state != YearState.SCORED
                        && state != YearState.PUBLISHED)
                .map(YearState::name)
                .toList());
    assertThat(cells()).hasSize(16 * 13);
  }

  private static YearCommand command(String name) {
    return switch (name) {
      case "PLAN" -> new YearCommand.Plan();
      case "SCORE" -> Years.score(RUN);
      case "SCORE_AGAIN" -> new YearCommand.Score(RUN, 0, REASON);
      case "PUBLISH" -> Years.publish(RUN);
      case "EARLY_SCORING" -> new YearCommand.AllowEarlyScoring("a rehearsal");
      case "PARK" -> new YearCommand.Park(SOMEBODY, "a notice of error is open");
      case "UNPARK" -> new YearCommand.Unpark(SOMEBODY, "the notice was denied");
      default -> Years.to(YearState.valueOf(name));
    };
  }

  private static Instant time(String name) {
    return switch (name) {
      case "PLAN", "EARLY_SCORING", "PARK", "UNPARK" -> Years.goodTime(YearState.PLANNED);
      case "SCORE", "SCORE_AGAIN" -> Years.goodTime(YearState.SCORED);
      case "PUBLISH" -> Years.goodTime(YearState.PUBLISHED);
      default -> Years.goodTime(YearState.valueOf(name));
    };
  }

  private static void assertRefused(YearDecision decision, YearGuard guard) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.guard()).isEqualTo(guard));
  }

  private static void assertRefused(YearDecision decision, YearGuard guard, String message) {
    assertThat(decision).isEqualTo(new Refused(guard, message));
  }

  private static YearDecision publish(YearLife life, YearRun run, String... benchmarks) {
    return POLICY.decide(
        life,
        new YearCommand.Publish(run, Set.of(), List.of(benchmarks), Optional.empty()),
        Years.goodTime(YearState.PUBLISHED));
  }

  @Test
  void whatIsReachedWithARunIsNotReachedByAdvancing() {
    for (YearState state : List.of(YearState.PLANNED, YearState.SCORED, YearState.PUBLISHED)) {
      assertThatIllegalArgumentException().isThrownBy(() -> Years.to(state));
    }
  }

  @Test
  void scoringAndPublicationNameTheRun() {
    assertThat(
            POLICY.decide(
                Years.in(YearState.CLOSED),
                new YearCommand.Score(
                    new YearRun(7, YEAR, true, false, 12, Years.STARTED), 12, Optional.empty()),
                Years.goodTime(YearState.SCORED)))
        .isEqualTo(new Done(new YearEvent.Scored(7, 12, Optional.empty())));
    assertThat(publish(Years.in(YearState.FINAL), RUN))
        .isEqualTo(new Done(new YearEvent.Published(7, Optional.empty())));
  }

  @ParameterizedTest
  @EnumSource(
      value = YearState.class,
      names = {"SCORED", "REPORTS_OUT", "NOTICE_WINDOW"})
  void scoringAgainTakesAReasonAndBeginsReportsAndNoticesAnew(YearState state) {
    YearRun other = new YearRun(9, YEAR, true, false, 0, Years.STARTED);
    YearLife life = Years.in(state);

    assertRefused(
        POLICY.decide(life, Years.score(other), Years.NOTICES_END),
        YearGuard.YEAR_STATE_FORBIDS,
        "performance year 2027 is scored; allowed: another run with the reason why it takes the"
            + " place of the first");
    YearDecision decision =
        POLICY.decide(life, new YearCommand.Score(other, 0, REASON), Years.NOTICES_END);

    assertThat(decision).isEqualTo(new Done(new YearEvent.Rescored(9, 0, REASON.orElseThrow())));
    YearLife again = life.apply(((Done) decision).event(), Years.NOTICES_END);
    assertThat(again.state()).contains(YearState.SCORED);
    assertThat(again.run()).hasValue(9);
    assertThat(again.since())
        .containsEntry(YearState.SCORED, Years.NOTICES_END)
        .doesNotContainKeys(YearState.REPORTS_OUT, YearState.NOTICE_WINDOW);
  }

  @Test
  void aRunOfAnotherYearAWhatIfAndAnIncompleteOneAreNoResult() {
    YearLife life = Years.in(YearState.CLOSED);
    Instant at = Years.goodTime(YearState.SCORED);

    assertRefused(
        POLICY.decide(
            life,
            Years.score(new YearRun(7, PerformanceYear.of(2028), true, false, 0, Years.STARTED)),
            at),
        YearGuard.RUN_NOT_OF_YEAR,
        "run 7 is of performance year 2028; allowed: a run of 2027");
    assertRefused(
        POLICY.decide(life, Years.score(new YearRun(7, YEAR, true, true, 0, Years.STARTED)), at),
        YearGuard.WHAT_IF_NOT_PUBLISHABLE,
        "run 7 is a what-if: its parameters were overridden");
    assertRefused(
        POLICY.decide(life, Years.score(new YearRun(7, YEAR, false, false, 0, Years.STARTED)), at),
        YearGuard.RUN_NOT_COMPLETE,
        "run 7 is not complete");
  }

  @Test
  void rejectedRowsHaveToBeAcceptedAsLost() {
    YearRun run = new YearRun(7, YEAR, true, false, 12, Years.STARTED);
    YearLife life = Years.in(YearState.CLOSED);
    Instant at = Years.goodTime(YearState.SCORED);

    assertRefused(
        POLICY.decide(life, new YearCommand.Score(run, 11, Optional.empty()), at),
        YearGuard.REJECTS_NOT_ACCEPTED,
        "run 7 rejected 12 rows; accepted as lost: 11");
    assertThat(POLICY.decide(life, new YearCommand.Score(run, 12, Optional.empty()), at))
        .isInstanceOf(Done.class);
  }

  @Test
  void nothingIsPublishedOfAWhatIfOrAnotherRun() {
    YearLife life = Years.in(YearState.FINAL);

    assertRefused(
        publish(life, new YearRun(7, YEAR, true, true, 0, Years.STARTED)),
        YearGuard.WHAT_IF_NOT_PUBLISHABLE);
    assertRefused(
        publish(life, new YearRun(7, YEAR, false, false, 0, Years.STARTED)),
        YearGuard.RUN_NOT_COMPLETE);
    assertRefused(
        publish(life, new YearRun(7, PerformanceYear.of(2028), true, false, 0, Years.STARTED)),
        YearGuard.RUN_NOT_OF_YEAR);
    assertRefused(
        publish(life, new YearRun(8, YEAR, true, false, 0, Years.STARTED)),
        YearGuard.RUN_NOT_OF_RESULT,
        "performance year 2027 was scored with run 7; found run 8");
  }

  @Test
  void nothingIsPublishedWhileSomebodyIsSetAside() {
    YearLife parked =
        Years.in(YearState.FINAL)
            .apply(new YearEvent.Parked(SOMEBODY, "a notice"), Years.NOTICES_END);

    assertRefused(
        publish(parked, RUN),
        YearGuard.PARTICIPANTS_PARKED,
        "1 participants of performance year 2027 are set aside or have a notice that is open: TIN"
            + " *******89 / NPI ********90");
    assertThat(
            publish(
                parked.apply(new YearEvent.Unparked(SOMEBODY, "denied"), Years.NOTICES_END), RUN))
        .isInstanceOf(Done.class);
  }

  @Test
  void nothingIsPublishedWhileANoticeIsOpen() {
    assertRefused(
        POLICY.decide(
            Years.in(YearState.FINAL),
            new YearCommand.Publish(RUN, Set.of(SOMEBODY), List.of(), Optional.empty()),
            Years.NOTICES_END),
        YearGuard.PARTICIPANTS_PARKED);
  }

  @Test
  void nobodyIsSetAsideTwiceOrTakenBackUnparked() {
    YearLife parked =
        Years.in(YearState.SCORED)
            .apply(new YearEvent.Parked(SOMEBODY, "a notice"), Years.NOTICES_END);
    ParticipantId other = ParticipantId.of("123456789", "0000000001");

    assertRefused(
        POLICY.decide(parked, new YearCommand.Park(SOMEBODY, "again"), Years.NOTICES_END),
        YearGuard.PARTICIPANT_ALREADY_PARKED);
    assertThat(POLICY.decide(parked, new YearCommand.Park(other, "too"), Years.NOTICES_END))
        .isEqualTo(new Done(new YearEvent.Parked(other, "too")));
    assertRefused(
        POLICY.decide(parked, new YearCommand.Unpark(other, "done"), Years.NOTICES_END),
        YearGuard.PARTICIPANT_NOT_PARKED);
    assertThat(POLICY.decide(parked, new YearCommand.Unpark(SOMEBODY, "done"), Years.NOTICES_END))
        .isEqualTo(new Done(new YearEvent.Unparked(SOMEBODY, "done")));
  }

  @Test
  void nothingIsPublishedThatRestsOnAMockOrPreliminaryBenchmark() {
    assertRefused(
        publish(Years.in(YearState.FINAL), RUN, "benchmark 3 (MOCK)", "benchmark 4 (PRELIMINARY)"),
        YearGuard.BENCHMARK_NOT_FINAL,
        "run 7 or its reports rest on: benchmark 3 (MOCK); benchmark 4 (PRELIMINARY)");
  }

  @Test
  void aReasonSaysSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YearCommand.AllowEarlyScoring(" "))
        .withMessageStartingWith("reason: found 1 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YearCommand.Park(SOMEBODY, "x".repeat(501)));
  }

  @ParameterizedTest
  @EnumSource(YearGuard.class)
  void onlyDatesCanBeSetAside(YearGuard guard) {
    boolean isDate =
        guard == YearGuard.YEAR_STEP_TOO_EARLY
            || guard == YearGuard.YEAR_STEP_TOO_LATE
            || guard == YearGuard.SCORING_BEFORE_CLOSE;

    assertThat(guard.isWaivable()).isEqualTo(isDate);
    if (!isDate) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Waiver(guard, "because"));
    }
  }
}
