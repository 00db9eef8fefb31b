package org.asmengine.application.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.asmengine.application.eligibility.ListedEligibility;
import org.asmengine.application.input.Roster;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.testing.InMemoryInputs;
import org.asmengine.application.testing.InMemoryRuns;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;
import org.junit.jupiter.api.Test;

/** The final list says who is eligible; where there is none somebody else does. */
class ListedEligibilityTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final ParticipantId LISTED = ParticipantId.of("000000001", "1000000001");
  private static final ParticipantId OTHER = ParticipantId.of("000000001", "1000000002");

  private final Selection selection = new Selection();
  private Optional<Boolean> elsewhere = Optional.empty();
  private final ListedEligibility eligibility =
      new ListedEligibility(selection.lists, (year, participant) -> elsewhere);

  @Test
  void theFinalListDecides() {
    selection.cardiologist(LISTED.tin().value(), LISTED.npi().value(), 20, "10001").select();
    elsewhere = Optional.of(true);

    assertThat(eligibility.isEligible(YEAR, LISTED)).contains(true);
    assertThat(eligibility.isEligible(YEAR, OTHER)).contains(false);
  }

  @Test
  void withoutAFinalListSomebodyElseDecides() {
    selection
        .cardiologist(LISTED.tin().value(), LISTED.npi().value(), 20, "10001")
        .select(ListKind.PRELIMINARY, SelectionRequest.MAX_REJECTS);

    assertThat(eligibility.isEligible(YEAR, LISTED)).isEmpty();
    elsewhere = Optional.of(false);
    assertThat(eligibility.isEligible(YEAR, LISTED)).contains(false);
  }

  @Test
  void thePracticesOfTheFinalListAreTheRosterOfAYearWithoutARun() {
    YearRosters rosters =
        new YearRosters(
            new InMemoryRuns(), new InMemoryInputs(), new ListedParticipants(selection.lists));
    assertThat(rosters.of(YEAR, LISTED.tin())).isEmpty();

    selection.cardiologist(LISTED.tin().value(), LISTED.npi().value(), 20, "10001").select();

    Roster roster = rosters.of(YEAR, LISTED.tin()).orElseThrow();
    assertThat(roster.knows(LISTED.tin().value(), LISTED.npi().value())).isTrue();
    assertThat(roster.knows(OTHER.tin().value(), OTHER.npi().value())).isFalse();
    assertThat(rosters.of(YEAR, Tin.of("000000009")).orElseThrow().knows("000000009", ""))
        .isFalse();
  }
}
