package org.asmengine.domain.selection;

import static org.asmengine.domain.selection.ListKind.FINAL;
import static org.asmengine.domain.selection.ListKind.PRELIMINARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;

/** Ever selected, and eligible for a year, are two facts. */
@Covers({Participation.class, ListKind.class})
class ParticipationFactsTest {

  private static final ParticipantId WHO = ParticipantId.of("000000001", "0000000002");

  private static Participation of(Participation.Standing... standings) {
    return new Participation(WHO, List.of(standings));
  }

  private static Participation.Standing on(int year, ListKind kind, boolean eligible) {
    return new Participation.Standing(PerformanceYear.of(year), kind, Cohort.HF, eligible);
  }

  @Test
  void whoWasSelectedOnceStaysAParticipantInName() {
    Participation participation = of(on(2028, FINAL, false), on(2027, FINAL, true));

    assertThat(participation.everSelected()).isTrue();
    assertThat(participation.firstSelected()).contains(PerformanceYear.of(2027));
    assertThat(participation.isEligible(PerformanceYear.of(2027))).isTrue();
    assertThat(participation.isEligible(PerformanceYear.of(2028))).isFalse();
  }

  @Test
  void aPreliminaryListMakesNobodyAParticipant() {
    Participation participation = of(on(2027, PRELIMINARY, true));

    assertThat(participation.everSelected()).isFalse();
    assertThat(participation.isEligible(PerformanceYear.of(2027))).isFalse();
  }

  @Test
  void aYearWithoutAListMakesNobodyEligible() {
    assertThat(of().isEligible(PerformanceYear.of(2029))).isFalse();
    assertThat(of().firstSelected()).isEmpty();
  }

  @Test
  void theFirstYearIsTheEarliest() {
    assertThat(of(on(2030, FINAL, true), on(2028, FINAL, true)).firstSelected())
        .contains(PerformanceYear.of(2028));
  }

  @Test
  void theListsLookBackTwoAndThreeYears() {
    assertThat(FINAL.lookBackYear(PerformanceYear.of(2027), Selections.rules())).isEqualTo(2025);
    assertThat(PRELIMINARY.lookBackYear(PerformanceYear.of(2027), Selections.rules()))
        .isEqualTo(2024);
  }
}
