package org.asmengine.domain.interplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.interplay.MipsExemption.Adjustment;
import org.asmengine.domain.interplay.MipsExemption.Status;
import org.asmengine.domain.interplay.ModelParticipation.State;
import org.asmengine.domain.interplay.ModelParticipationEvent.Ended;
import org.asmengine.domain.interplay.ModelParticipationEvent.Recorded;
import org.asmengine.domain.interplay.ModelParticipationEvent.Struck;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.OverlapRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** MIPS for whom this model leaves it, and other models beside this one. */
@Covers({
  MipsExemption.class,
  ModelParticipation.class,
  ConcurrentParticipation.class,
  OverlapRules.class
})
class InterplayTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final Tin TIN = Tin.of("000000001");
  private static final Npi NPI = Npi.of("0000000001");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
  private static final Recorded RECORDED = new Recorded(content("MSSP", Optional.empty()));
  private static final Ended ENDED = new Ended(LAST);
  private static final Struck STRUCK = new Struck("recorded for another practice");
  private static final Map<State, Map<ModelParticipationEvent, State>> ALLOWED =
      Map.of(
          State.NONE, Map.of(RECORDED, State.OPEN),
          State.OPEN, Map.of(ENDED, State.ENDED, STRUCK, State.STRUCK),
          State.ENDED, Map.of(STRUCK, State.STRUCK));

  private static ModelParticipationContent content(String model, Optional<LocalDate> to) {
    return new ModelParticipationContent(
        TIN, Optional.empty(), model, "A1234", FROM, to, "participant list");
  }

  private static ModelParticipation in(State state) {
    return switch (state) {
      case NONE -> ModelParticipation.start();
      case OPEN -> ModelParticipation.start().apply(RECORDED);
      case ENDED -> ModelParticipation.start().apply(RECORDED).apply(ENDED);
      case STRUCK -> ModelParticipation.start().apply(RECORDED).apply(STRUCK);
    };
  }

  static Stream<Arguments> everyEventInEveryState() {
    return Arrays.stream(State.values())
        .flatMap(
            state -> Stream.of(RECORDED, ENDED, STRUCK).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest
  @MethodSource("everyEventInEveryState")
  void allowsTheEventsOfTheTableAndNoOther(State state, ModelParticipationEvent event) {
    ModelParticipation participation = in(state);
    assertThat(participation.state()).isEqualTo(state);
    State next = ALLOWED.getOrDefault(state, Map.of()).get(event);
    if (next == null) {
      assertThat(participation.after(event)).isEmpty();
      assertThatThrownBy(() -> participation.apply(event))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(state.name());
    } else {
      assertThat(participation.apply(event).state()).isEqualTo(next);
    }
  }

  @Test
  void aRecordWithALastDayIsEndedFromTheStart() {
    ModelParticipation ended =
        ModelParticipation.start().apply(new Recorded(content("MSSP", Optional.of(LAST))));
    assertThat(ended.state()).isEqualTo(State.ENDED);
    assertThat(in(State.ENDED)).isEqualTo(ended);
    assertThat(ended.counts()).isTrue();
    assertThat(in(State.OPEN).counts()).isTrue();
    assertThat(in(State.STRUCK).counts()).isFalse();
    assertThat(in(State.STRUCK).reason()).isEqualTo("recorded for another practice");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 2027-12-31, true",
    "2027-06-30, 2027-12-31, true",
    "2027-07-01, 2027-12-31, false",
    "2025-01-01, 2026-01-01, true",
    "2025-01-01, 2025-12-31, false",
  })
  void touchesTheDaysBetweenItsFirstAndItsLast(LocalDate first, LocalDate last, boolean touches) {
    assertThat(content("MSSP", Optional.of(LAST)).touches(first, last)).isEqualTo(touches);
    assertThat(content("MSSP", Optional.empty()).touches(LAST.plusYears(9), LAST.plusYears(9)))
        .isTrue();
  }

  @Test
  void aPracticesParticipationIsThatOfItsClinicians() {
    ModelParticipationContent practice = content("MSSP", Optional.empty());
    assertThat(practice.isAbout(TIN, NPI)).isTrue();
    assertThat(practice.isAbout(Tin.of("000000002"), NPI)).isFalse();
    ModelParticipationContent clinician =
        new ModelParticipationContent(
            TIN, Optional.of(NPI), "MSSP", "", FROM, Optional.empty(), "");
    assertThat(clinician.isAbout(TIN, NPI)).isTrue();
    assertThat(clinician.isAbout(TIN, Npi.of("0000000002"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "true, EXEMPT, ASM, MET",
    "false, NOT_EXEMPT, MIPS, NOT_MET",
    ", UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void whoIsEligibleIsExemptFromMipsAndNeverAdjustedTwice(
      Boolean eligible, Status status, Adjustment adjustment, Verdict verdict) {
    MipsExemption exemption = MipsExemption.of(YEAR, Optional.ofNullable(eligible));
    assertThat(exemption.status()).isEqualTo(status);
    assertThat(exemption.adjustment()).isEqualTo(adjustment);
    assertThat(exemption.findings()).hasSize(1);
    assertThat(exemption.findings().getFirst().verdict()).isEqualTo(verdict);
  }

  @Test
  void careOrganizationsAreAllowedAndOfOtherModelsNothingIsKnown() {
    OverlapRules rules = new OverlapRules(List.of("MSSP", "ACO_REACH"));
    assertThat(ConcurrentParticipation.of(rules, content("MSSP", Optional.empty())).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(ConcurrentParticipation.of(rules, content("TEAM", Optional.empty())).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }
}
