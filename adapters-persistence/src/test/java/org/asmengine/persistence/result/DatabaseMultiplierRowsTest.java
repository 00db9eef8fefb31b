package org.asmengine.persistence.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The multipliers of a run come in the order of publication. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseMultiplierRowsTest {

  private static final ParticipantId FIRST = ResultFixture.id("000000001", "0000000009");
  private static final ParticipantId SECOND = ResultFixture.id("000000001", "0000000010");
  private static final ParticipantId THIRD = ResultFixture.id("100000000", "0000000001");
  private static final ParticipantId LAST = ResultFixture.id("999999999", "9999999999");

  private final Stores stores;
  private final MultiplierRows rows;
  private final RunId run;

  DatabaseMultiplierRowsTest(TestDatabase database) {
    this.stores = database.stores();
    this.rows = stores.bean(MultiplierRows.class);
    this.run = stores.newRun();
  }

  private void add(RunId id, ParticipantId participant, Cohort cohort, String factor) {
    stores
        .results()
        .saveScores(id, List.of(ResultFixture.scored(participant, cohort, "50.00")), List.of());
    stores
        .results()
        .saveAdjustments(id, List.of(ResultFixture.adjusted(participant, cohort, factor, "0.00")));
  }

  private List<MultiplierRow> read(RunId id) {
    List<MultiplierRow> read = new ArrayList<>();
    rows.forEach(id, read::add);
    return read;
  }

  @Test
  void everyParticipantHasOne() {
    RunId other = stores.newRun();
    add(other, SECOND, Cohort.LBP, "0.010000");
    add(run, LAST, Cohort.HF, "0.090000");
    add(run, THIRD, Cohort.HF, "-0.000001");
    add(run, FIRST, Cohort.LBP, "-0.090000");
    stores
        .results()
        .saveScores(run, List.of(ResultFixture.withoutScore(SECOND, Cohort.HF)), List.of());
    stores.results().saveAdjustments(run, List.of(ResultFixture.unchanged(SECOND, Cohort.HF)));

    assertThat(read(run))
        .containsExactly(
            new MultiplierRow(SECOND, Cohort.HF, false, new BigDecimal("1.000000")),
            new MultiplierRow(THIRD, Cohort.HF, true, new BigDecimal("0.999999")),
            new MultiplierRow(LAST, Cohort.HF, true, new BigDecimal("1.090000")),
            new MultiplierRow(FIRST, Cohort.LBP, true, new BigDecimal("0.910000")));
  }

  @Test
  void somebodyInTwoCohortsComesTwice() {
    add(run, FIRST, Cohort.HF, "0.010000");
    add(run, FIRST, Cohort.LBP, "0.020000");

    assertThat(read(run)).extracting(MultiplierRow::participant).containsExactly(FIRST, FIRST);
  }

  @Test
  void aRunWithoutResultsHasNone() {
    assertThat(read(run)).isEmpty();
  }
}
