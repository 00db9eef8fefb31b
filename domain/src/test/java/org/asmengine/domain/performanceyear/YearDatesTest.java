package org.asmengine.domain.performanceyear;

import static org.asmengine.domain.performanceyear.Years.POLICY;
import static org.asmengine.domain.performanceyear.Years.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.performanceyear.YearDecision.Done;
import org.asmengine.domain.performanceyear.YearDecision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every date of the life of a year, at its last second and the next, in US Eastern time. */
class YearDatesTest {

  private static final Optional<String> REASON = Optional.of("the list was late");

  @ParameterizedTest
  @CsvSource({
    "PRELIMINARY_LIST, 2025-12-31T23:59:59-05:00, 2026-01-01T00:00:00-05:00",
    "FINAL_LIST,       2025-12-31T23:59:59-05:00, 2026-01-01T00:00:00-05:00",
    "MEASURING,        2026-12-31T23:59:59-05:00, 2027-01-01T00:00:00-05:00",
    "SUBMISSIONS_OPEN, 2028-01-01T23:59:59-05:00, 2028-01-02T00:00:00-05:00",
    "CLOSED,           2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "SCORED,           2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "REPORTS_OUT,      2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "NOTICE_WINDOW,    2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "PUBLISHED,        2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "PAYING,           2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
  })
  void aStepWaitsForItsFirstDay(YearState to, OffsetDateTime last, OffsetDateTime next) {
    YearGuard guard =
        to == YearState.SCORED ? YearGuard.SCORING_BEFORE_CLOSE : YearGuard.YEAR_STEP_TOO_EARLY;

    assertRefusedUnlessOverridden(to, last.toInstant(), guard);
    assertThat(decide(to, next.toInstant(), REASON))
        .as("a reason that nothing needs is not kept")
        .isEqualTo(decide(to, next.toInstant(), Optional.empty()));
    assertThat(waiver(decide(to, next.toInstant(), Optional.empty()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PRELIMINARY_LIST, 2026-12-31T23:59:59-05:00, 2027-01-01T00:00:00-05:00",
    "FINAL_LIST,       2026-12-31T23:59:59-05:00, 2027-01-01T00:00:00-05:00",
    "MEASURING,        2027-12-31T23:59:59-05:00, 2028-01-01T00:00:00-05:00",
    "SUBMISSIONS_OPEN, 2028-03-31T23:59:59-04:00, 2028-04-01T00:00:00-04:00",
    "CLOSED,           2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "SCORED,           2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "REPORTS_OUT,      2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "NOTICE_WINDOW,    2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "FINAL,            2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "PUBLISHED,        2028-12-31T23:59:59-05:00, 2029-01-01T00:00:00-05:00",
    "PAYING,           2029-12-31T23:59:59-05:00, 2030-01-01T00:00:00-05:00",
  })
  void aStepIsTooLateAfterItsLastDay(YearState to, OffsetDateTime last, OffsetDateTime next) {
    assertThat(waiver(decide(to, last.toInstant(), Optional.empty()))).isEmpty();
    assertRefusedUnlessOverridden(to, next.toInstant(), YearGuard.YEAR_STEP_TOO_LATE);
  }

  @Test
  void theRefusalNamesTheDay() {
    assertThat(decide(YearState.MEASURING, Instant.parse("2027-01-01T04:59:59Z"), Optional.empty()))
        .isEqualTo(
            new Refused(
                YearGuard.YEAR_STEP_TOO_EARLY,
                "MEASURING of performance year 2027: the first day is 2027-01-01, in"
                    + " America/New_York; allowed: from then on, or with the reason for an"
                    + " override"));
  }

  @Test
  void theWindowForNoticesEndsWithTheLastOfItsDaysAndNoReasonOpensIt() {
    Instant last = Instant.parse("2028-07-31T23:59:59-04:00");

    assertThat(POLICY.noticeWindowEnd(Years.in(YearState.NOTICE_WINDOW)))
        .isEqualTo(Years.NOTICES_END);
    for (Optional<String> override : List.of(Optional.<String>empty(), REASON)) {
      assertThat(decide(YearState.FINAL, last, override))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.guard()).isEqualTo(YearGuard.NOTICE_WINDOW_OPEN));
    }
    assertThat(decide(YearState.FINAL, last.plusSeconds(1), Optional.empty()))
        .isEqualTo(new Done(new YearEvent.Advanced(YearState.FINAL, Optional.empty())));
  }

  @Test
  void dataIsLateFromTheMidnightThatClosesTheWindow() {
    assertThat(POLICY.isLate(Instant.parse("2028-03-31T23:59:59.999999-04:00"))).isFalse();
    assertThat(POLICY.isLate(Instant.parse("2028-04-01T00:00:00-04:00"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(YearState.class)
  void nothingIsSubmittedBeforeTheWindowIsOpened(YearState state) {
    Optional<Refused> refused = POLICY.submissionRefusal(Years.in(state));

    if (state.isAfter(YearState.MEASURING)) {
      assertThat(refused).isEmpty();
    } else {
      assertThat(refused).map(Refused::guard).contains(YearGuard.YEAR_STATE_FORBIDS);
    }
  }

  @Test
  void whatIsSubmittedForAYearThatNobodyPlannedIsTaken() {
    assertThat(POLICY.submissionRefusal(YearLife.unplanned())).isEmpty();
  }

  @Test
  void noRunBeginsBeforeTheWindowCloses() {
    Instant last = Instant.parse("2028-03-31T23:59:59-04:00");
    YearLife open = Years.in(YearState.SUBMISSIONS_OPEN);

    assertThat(POLICY.scoringRefusal(open, false, last))
        .map(Refused::guard)
        .contains(YearGuard.SCORING_BEFORE_CLOSE);
    assertThat(POLICY.scoringRefusal(open, false, last.plusSeconds(1))).isEmpty();
  }

  @Test
  void aWhatIfAYearThatNobodyPlannedAndEarlyScoringWithAReasonMayBeginBefore() {
    Instant early = Instant.parse("2027-06-01T00:00:00Z");
    YearLife measuring = Years.in(YearState.MEASURING);
    YearLife allowed = measuring.apply(new YearEvent.EarlyScoringAllowed("a rehearsal"), early);

    assertThat(POLICY.scoringRefusal(measuring, false, early)).isPresent();
    assertThat(POLICY.scoringRefusal(measuring, true, early)).isEmpty();
    assertThat(POLICY.scoringRefusal(YearLife.unplanned(), false, early)).isEmpty();
    assertThat(POLICY.scoringRefusal(allowed, false, early)).isEmpty();
  }

  @Test
  void aRunThatBeganBeforeTheWindowClosedIsNoResultWithoutAReason() {
    Instant closed = Instant.parse("2028-04-01T00:00:00-04:00");
    YearLife life = Years.in(YearState.CLOSED);

    assertThat(decideScore(life, closed, Optional.empty())).isInstanceOf(Done.class);
    assertThat(decideScore(life, closed.minusNanos(1_000), Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.guard()).isEqualTo(YearGuard.SCORING_BEFORE_CLOSE));
    assertThat(decideScore(life, closed.minusNanos(1_000), Optional.of("a rehearsal")))
        .isEqualTo(
            new Done(
                new YearEvent.Scored(
                    7, 0, Optional.of(new Waiver(YearGuard.SCORING_BEFORE_CLOSE, "a rehearsal")))));
  }

  private static YearDecision decideScore(
      YearLife life, Instant startedAt, Optional<String> reason) {
    YearRun run = new YearRun(7, Years.YEAR, true, false, 0, startedAt);
    return POLICY.decide(
        life, new YearCommand.Score(run, 0, reason), Instant.parse("2028-05-01T12:00:00Z"));
  }

  @Test
  void aWindowEndsAfterItBegins() {
    assertThatIllegalArgumentException().isThrownBy(() -> Years.window("2027-01-02", "2027-01-01"));
  }

  private static void assertRefusedUnlessOverridden(YearState to, Instant at, YearGuard guard) {
    assertThat(decide(to, at, Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.guard()).isEqualTo(guard));
    assertThat(waiver(decide(to, at, REASON))).contains(new Waiver(guard, REASON.orElseThrow()));
  }

  private static YearDecision decide(YearState to, Instant at, Optional<String> override) {
    YearLife before =
        Years.in(
            Arrays.stream(YearState.values())
                .filter(state -> state.next().equals(Optional.of(to)))
                .findFirst()
                .orElseThrow());
    return POLICY.decide(
        before,
        switch (to) {
          case SCORED -> new YearCommand.Score(RUN, 0, override);
          case PUBLISHED -> new YearCommand.Publish(RUN, Set.of(), List.of(), override);
          default -> new YearCommand.Advance(to, override);
        },
        at);
  }

  private static Optional<Waiver> waiver(YearDecision decision) {
    assertThat(decision).isInstanceOf(Done.class);
    return switch (((Done) decision).event()) {
      case YearEvent.Advanced advanced -> advanced.waiver();
      case YearEvent.Scored scored -> scored.waiver();
      case YearEvent.Published published -> published.waiver();
      default -> throw new IllegalStateException("not a step");
    };
  }
}
