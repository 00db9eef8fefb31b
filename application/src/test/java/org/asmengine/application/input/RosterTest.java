package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.api.Test;

/** Who takes part, as far as other rows refer to them. */
class RosterTest {

  private final Roster roster = GoodRows.roster();

  @Test
  void aClinicianIsInItsOwnCohorts() {
    assertThat(roster.cohorts(GoodRows.TIN, GoodRows.NPI)).containsExactly(Cohort.HF);
    assertThat(roster.cohorts(GoodRows.TIN, GoodRows.LBP_NPI)).containsExactly(Cohort.LBP);

    roster.add(GoodRows.participant(GoodRows.TIN, GoodRows.NPI, Cohort.LBP, 8));

    assertThat(roster.cohorts(GoodRows.TIN, GoodRows.NPI)).containsExactly(Cohort.HF, Cohort.LBP);
  }

  @Test
  void aPracticeIsInTheCohortsOfItsClinicians() {
    assertThat(roster.cohorts(GoodRows.TIN, "")).containsExactly(Cohort.HF, Cohort.LBP);
    assertThat(roster.cohorts(GoodRows.LARGE_TIN, "")).containsExactly(Cohort.HF);
    assertThat(roster.clinicians(GoodRows.TIN)).isEqualTo(8);
  }

  @Test
  void othersAreUnknown() {
    assertThat(roster.cohorts("000000000", "")).isEmpty();
    assertThat(roster.cohorts(GoodRows.LARGE_TIN, GoodRows.NPI)).isEmpty();
    assertThat(roster.clinicians("000000000")).isZero();
  }
}
