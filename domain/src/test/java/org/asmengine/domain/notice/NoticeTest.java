package org.asmengine.domain.notice;

import static org.asmengine.domain.notice.Notices.BEFORE;
import static org.asmengine.domain.notice.Notices.RECONSIDER_BY;
import static org.asmengine.domain.notice.Notices.TEXT;
import static org.asmengine.domain.notice.Notices.after;
import static org.asmengine.domain.notice.Notices.event;
import static org.asmengine.domain.notice.Notices.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflow: every state and everything that could happen in it. */
@Covers({Notice.class, NoticeState.class, NoticeAction.class, NoticeContent.class})
class NoticeTest {

  /** Rows are states, columns actions: where they lead; a dot where they can't. */
  private static final String TABLE =
      """
                                ACKNOWLEDGE  START_REVIEW UPHOLD DENY   CORRECT   REQUEST_RECONSIDERATION   DECIDE  BIND
      RECEIVED                  ACKNOWLEDGED .            .      .      .         .                         .       .
      ACKNOWLEDGED              .            UNDER_REVIEW .      .      .         .                         .       .
      UNDER_REVIEW              .            .            UPHELD DENIED .         .                         .       .
      UPHELD                    .            .            .      .      CORRECTED .                         .       .
      DENIED                    .            .            .      .      .         RECONSIDERATION_REQUESTED .       BINDING
      CORRECTED                 .            .            .      .      .         RECONSIDERATION_REQUESTED .       BINDING
      RECONSIDERATION_REQUESTED .            .            .      .      .         .                         DECIDED .
      DECIDED                   .            .            .      .      CORRECTED .                         .       BINDING
      BINDING                   .            .            .      .      .         .                         .       .
      """;

  static Stream<Arguments> cells() {
    String[] lines = TABLE.split("\n", -1);
    String[] actions = lines[0].strip().split(" +", -1);
    return Arrays.stream(lines)
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split(" +", -1))
        .flatMap(cells ->
            Stream.iterate(0, i -> i < actions.length, i -> i + 1)
                .map(i ->
                    Arguments.of(
                        NoticeState.valueOf(cells[0]),
                        NoticeAction.valueOf(actions[i]),
                        cells[i + 1].equals(".")
                            ? Optional.empty()
                            : Optional.of(NoticeState.valueOf(cells[i + 1])))));
  }

  @Test
  void theTableIsWhole() {
    assertThat(cells().count())
        .isEqualTo((long) NoticeState.values().length * NoticeAction.values().length);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void everyActionLeadsWhereTheTableSays(
      NoticeState state, NoticeAction action, Optional<NoticeState> to) {
    Notice notice = in(state);

    assertThat(notice.state()).isEqualTo(state);
    assertThat(action.isAllowedFrom(state)).isEqualTo(to.isPresent());
    if (to.isPresent()) {
      assertThat(notice.after(event(action), RECONSIDER_BY, "somebody").state())
          .isEqualTo(to.get());
    } else {
      assertThat(notice.refusal(action, "somebody", BEFORE))
          .contains(NoticeRefusal.STEP_NOT_ALLOWED);
      assertThatIllegalStateException()
          .isThrownBy(() -> notice.after(event(action), BEFORE, "somebody"))
          .withMessageContaining("can't have happened to a notice that is " + state);
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeAction.class)
  void nothingHappensBeforeTheFiling(NoticeAction action) {
    assertThat(Notice.unfiled().isFiled()).isFalse();
    assertThat(Notice.unfiled().refusal(action, "somebody", BEFORE))
        .contains(NoticeRefusal.STEP_NOT_ALLOWED);
    assertThatIllegalStateException()
        .isThrownBy(() -> Notice.unfiled().after(event(action), BEFORE, "somebody"))
        .withMessageContaining("not filed yet");
  }

  @ParameterizedTest
  @EnumSource(NoticeState.class)
  void aNoticeIsFiledOnce(NoticeState state) {
    assertThatIllegalStateException()
        .isThrownBy(() -> in(state).after(Notices.filing(), BEFORE, "practice"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "CORRECTED"})
  void aReconsiderationIsInTimeUntilTheLastSecond(NoticeState state) {
    assertThat(in(state).reconsiderBy()).contains(RECONSIDER_BY);
    assertThat(in(state).refusal(NoticeAction.REQUEST_RECONSIDERATION, "practice", BEFORE))
        .isEmpty();
    assertThat(in(state).refusal(NoticeAction.REQUEST_RECONSIDERATION, "practice", RECONSIDER_BY))
        .contains(NoticeRefusal.RECONSIDERATION_TOO_LATE);
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "CORRECTED"})
  void aDeterminationIsBindingFromTheDeadlineOn(NoticeState state) {
    assertThat(in(state).stateAt(BEFORE)).isEqualTo(state);
    assertThat(in(state).isOpenAt(BEFORE)).isTrue();
    assertThat(in(state).refusal(NoticeAction.BIND, "", BEFORE))
        .contains(NoticeRefusal.NOT_FINAL_YET);

    assertThat(in(state).stateAt(RECONSIDER_BY)).isEqualTo(NoticeState.BINDING);
    assertThat(in(state).isOpenAt(RECONSIDER_BY)).isFalse();
    assertThat(in(state).refusal(NoticeAction.BIND, "", RECONSIDER_BY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DENIED", "CORRECTED", "BINDING"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsUnderWayNeverBecomesBindingByItself(NoticeState state) {
    assertThat(in(state).stateAt(Instant.parse("2099-01-01T00:00:00Z"))).isEqualTo(state);
    assertThat(in(state).isOpenAt(Instant.parse("2099-01-01T00:00:00Z"))).isTrue();
  }

  @Test
  void aReconsiderationDecidedAgainstTheParticipantIsFinal() {
    Notice decided =
        in(NoticeState.RECONSIDERATION_REQUESTED).after(new Decided(false, TEXT), BEFORE, "judge");

    assertThat(decided.refusal(NoticeAction.CORRECT, "somebody", BEFORE))
        .contains(NoticeRefusal.DECIDED_AGAINST);
    assertThat(decided.refusal(NoticeAction.BIND, "", BEFORE)).isEmpty();
    assertThat(decided.stateAt(BEFORE)).isEqualTo(NoticeState.BINDING);
  }

  @Test
  void aReconsiderationDecidedForTheParticipantIsCorrectedAndThenFinal() {
    Notice decided = in(NoticeState.DECIDED);
    assertThat(decided.refusal(NoticeAction.CORRECT, "somebody", BEFORE)).isEmpty();
    assertThat(decided.refusal(NoticeAction.BIND, "", BEFORE))
        .contains(NoticeRefusal.NOT_FINAL_YET);

    Notice corrected = decided.after(event(NoticeAction.CORRECT), BEFORE, "somebody");
    assertThat(corrected.reconsiderBy()).isEmpty();
    assertThat(corrected.refusal(NoticeAction.REQUEST_RECONSIDERATION, "practice", BEFORE))
        .contains(NoticeRefusal.RECONSIDERED_ALREADY);
    assertThat(corrected.stateAt(BEFORE)).isEqualTo(NoticeState.BINDING);
    assertThat(corrected.corrections()).hasSize(1);
  }

  @Test
  void whoReviewedMustNotDecideTheReconsideration() {
    Notice requested = in(NoticeState.RECONSIDERATION_REQUESTED);

    assertThat(requested.refusal(NoticeAction.DECIDE, "official of START_REVIEW", BEFORE))
        .contains(NoticeRefusal.OFFICIAL_INVOLVED);
    assertThat(requested.refusal(NoticeAction.DECIDE, "official of DENY", BEFORE))
        .contains(NoticeRefusal.OFFICIAL_INVOLVED);
    // To acknowledge a letter determines nothing.
    assertThat(requested.refusal(NoticeAction.DECIDE, "official of ACKNOWLEDGE", BEFORE)).isEmpty();
    assertThat(requested.refusal(NoticeAction.DECIDE, "judge", BEFORE)).isEmpty();
  }

  @Test
  void theStepsAreTheNotice() {
    Notice notice = in(NoticeState.DENIED);

    Notice again = Notice.unfiled();
    for (Notice.Step step : notice.steps()) {
      again = again.after(step.event(), step.at(), step.actor());
    }
    assertThat(again).isEqualTo(notice);
    assertThat(again.filed()).isEqualTo(Notices.filing());
    assertThat(again.filedAt()).isEqualTo(notice.steps().getFirst().at());
    assertThat(after(new Denied[0]).state()).isEqualTo(NoticeState.RECEIVED);
  }

  @Test
  void nobodyIsToldInTexts() {
    assertThat(in(NoticeState.DENIED).toString())
        .doesNotContain("123456789", "1234567890", "exclusions")
        .contains("text of 37 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoticeText.of(" \n "))
        .withMessageContaining("1 to 4000");
    assertThat(NoticeText.isValid("a\r\n\tb")).isTrue();
    assertThat(NoticeText.isValid("a\u0000b")).isFalse();
    assertThat(NoticeText.isValid("x".repeat(NoticeText.MOST))).isTrue();
    assertThat(NoticeText.isValid("x".repeat(NoticeText.MOST + 1))).isFalse();
  }
}
