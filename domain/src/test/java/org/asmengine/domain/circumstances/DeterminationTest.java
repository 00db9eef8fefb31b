package org.asmengine.domain.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.Determination.State;
import org.asmengine.domain.circumstances.DeterminationEvent.Granted;
import org.asmengine.domain.circumstances.DeterminationEvent.Withdrawn;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.CircumstanceRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Determinations: granted once, withdrawn once, for circumstances that touch their year. */
@Covers({Determination.class, DeterminationReview.class, CircumstanceRules.class})
class DeterminationTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final CircumstanceRules RULES =
      new CircumstanceRules(true, LocalDate.of(2028, 3, 31));
  private static final DeterminationContent CONTENT =
      content(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 30));
  private static final Granted GRANTED = new Granted(CONTENT);
  private static final Withdrawn WITHDRAWN = new Withdrawn("granted to the wrong area");
  private static final Map<State, Map<DeterminationEvent, State>> ALLOWED =
      Map.of(
          State.NONE, Map.of(GRANTED, State.GRANTED),
          State.GRANTED, Map.of(WITHDRAWN, State.WITHDRAWN));

  private static DeterminationContent content(LocalDate from, LocalDate to) {
    return new DeterminationContent(
        YEAR, Places.of(PlaceKind.AREA, Set.of("35620")), from, to, "EUC-2027-01");
  }

  private static Determination in(State state) {
    return switch (state) {
      case NONE -> Determination.start();
      case GRANTED -> Determination.start().apply(GRANTED);
      case WITHDRAWN -> Determination.start().apply(GRANTED).apply(WITHDRAWN);
    };
  }

  static Stream<Arguments> everyEventInEveryState() {
    return Arrays.stream(State.values())
        .flatMap(state -> Stream.of(GRANTED, WITHDRAWN).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest
  @MethodSource("everyEventInEveryState")
  void allowsTheEventsOfTheTableAndNoOther(State state, DeterminationEvent event) {
    Determination determination = in(state);
    assertThat(determination.state()).isEqualTo(state);
    State next = ALLOWED.getOrDefault(state, Map.of()).get(event);
    if (next == null) {
      assertThat(determination.after(event)).isEmpty();
      assertThatThrownBy(() -> determination.apply(event))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(state.name());
    } else {
      assertThat(determination.after(event)).contains(next);
      assertThat(determination.apply(event).state()).isEqualTo(next);
    }
  }

  @Test
  void countsWhileItIsGranted() {
    assertThat(in(State.NONE).counts()).isFalse();
    assertThat(in(State.GRANTED).counts()).isTrue();
    assertThat(in(State.WITHDRAWN).counts()).isFalse();
    assertThat(in(State.WITHDRAWN).content()).contains(CONTENT);
    assertThat(in(State.WITHDRAWN).reason()).isEqualTo("granted to the wrong area");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-31, NOT_MET",
    "2026-12-01, 2027-01-01, MET",
    "2027-01-01, 2027-01-01, MET",
    "2028-03-31, 2028-04-30, MET",
    "2028-04-01, 2028-04-30, NOT_MET",
  })
  void touchesTheYearUpToTheLastDayOfTheRuleSet(LocalDate from, LocalDate to, Verdict verdict) {
    List<Finding> findings = DeterminationReview.of(RULES, content(from, to));
    assertThat(findings)
        .extracting(Finding::verdict)
        .containsExactly(Verdict.MET, Verdict.MET, verdict);
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsNone() {
    LocalDate day = LocalDate.of(2027, 9, 1);
    assertThat(DeterminationReview.of(RULES, content(day, day.minusDays(1))))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MET);
    assertThat(Verdict.all(DeterminationReview.of(RULES, content(day, day))))
        .isEqualTo(Verdict.MET);
  }

  @Test
  void aRuleSetMayAskForARequestOfEachPractice() {
    CircumstanceRules onRequest = new CircumstanceRules(false, RULES.lastDay());
    assertThat(DeterminationReview.of(onRequest, CONTENT).getFirst().verdict())
        .isEqualTo(Verdict.NOT_MET);
    DeterminationContent practice =
        new DeterminationContent(
            YEAR,
            new AffectedScope.WholePractice(Tin.of("000000001")),
            CONTENT.from(),
            CONTENT.to(),
            "EUC-2");
    assertThat(Verdict.all(DeterminationReview.of(onRequest, practice))).isEqualTo(Verdict.MET);
  }
}
