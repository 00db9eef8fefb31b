package org.asmengine.persistence.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.ChainLink;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.FactorClass;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** Results come back as they were published, and their sums are exact. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseResultStoreTest {

  private static final ParticipantId FIRST = ResultFixture.id("000000001", "0000000009");
  private static final ParticipantId SECOND = ResultFixture.id("000000001", "0000000010");
  private static final ParticipantId LAST = ResultFixture.id("999999999", "9999999999");

  private static final List<FinalScoreRow> SCORES =
      List.of(
          ResultFixture.scored(LAST, Cohort.HF, "100.00"),
          ResultFixture.withoutScore(SECOND, Cohort.HF),
          ResultFixture.scored(FIRST, Cohort.LBP, "0.01"),
          ResultFixture.scored(FIRST, Cohort.HF, "100.00"));

  private static final List<AdjustmentRow> ADJUSTMENTS =
      List.of(
          ResultFixture.adjusted(LAST, Cohort.HF, "0.090000", "89999999999.99"),
          ResultFixture.unchanged(SECOND, Cohort.HF),
          ResultFixture.adjusted(FIRST, Cohort.LBP, "-0.090000", "-0.01"),
          ResultFixture.adjusted(FIRST, Cohort.HF, "-0.000001", "-0.02"));

  private static final List<MeasureScoreRow> MEASURES =
      List.of(
          ResultFixture.measure(FIRST, Cohort.HF, 2),
          ResultFixture.missing(FIRST, Cohort.HF, 10),
          ResultFixture.missing(LAST, Cohort.HF, 1),
          ResultFixture.measure(FIRST, Cohort.LBP, 1),
          ResultFixture.measure(FIRST, Cohort.HF, 1));

  private final Stores stores;
  private final ResultStore results;
  private final RunId run;

  DatabaseResultStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.results = stores.results();
    this.run = stores.newRun();
  }

  private void save() {
    results.saveScores(run, SCORES, MEASURES);
    results.saveAdjustments(run, ADJUSTMENTS);
  }

  @Test
  void participantsComeInTheOrderOfPublication() {
    save();
    List<FinalScoreRow> scores = new ArrayList<>();
    List<AdjustmentRow> adjustments = new ArrayList<>();
    results.forEachScore(
        run,
        (score, adjustment) -> {
          scores.add(score);
          adjustments.add(adjustment);
        });

    assertThat(scores).containsExactly(SCORES.get(3), SCORES.get(1), SCORES.get(0), SCORES.get(2));
    assertThat(adjustments)
        .containsExactly(
            ADJUSTMENTS.get(3), ADJUSTMENTS.get(1), ADJUSTMENTS.get(0), ADJUSTMENTS.get(2));
  }

  @Test
  void measuresComeInTheOrderOfPublication() {
    save();
    List<MeasureScoreRow> measures = new ArrayList<>();
    results.forEachMeasure(run, measures::add);

    assertThat(measures)
        .containsExactly(
            MEASURES.get(4), MEASURES.get(0), MEASURES.get(1), MEASURES.get(2), MEASURES.get(3));
  }

  @Test
  void scoresAreReadByRange() {
    save();

    assertThat(results.readScores(run, KeyRange.ALL))
        .containsExactly(SCORES.get(3), SCORES.get(1), SCORES.get(0), SCORES.get(2));
    assertThat(results.readScores(run, new KeyRange("000000000", "999999998")))
        .containsExactly(SCORES.get(3), SCORES.get(1), SCORES.get(2));
    assertThat(results.readScores(run, new KeyRange("000000002", "000000003"))).isEmpty();
  }

  @Test
  void aParticipantIsFoundInEachCohort() {
    save();

    assertThat(results.find(run, FIRST))
        .containsExactly(
            new ScoreAndAdjustment(SCORES.get(3), ADJUSTMENTS.get(3)),
            new ScoreAndAdjustment(SCORES.get(2), ADJUSTMENTS.get(2)));
    assertThat(results.find(run, FIRST, Cohort.LBP).map(ScoreAndAdjustment::score))
        .contains(SCORES.get(2));
    assertThat(results.find(run, LAST, Cohort.LBP)).isEmpty();
    assertThat(results.find(run, ResultFixture.id("000000001", "9999999999"))).isEmpty();
    assertThat(results.find(stores.newRun(), FIRST)).isEmpty();
  }

  @Test
  void talliesAndSumsAreExact() {
    List<FinalScoreRow> many = new ArrayList<>();
    List<AdjustmentRow> adjustments = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      ParticipantId id =
          ResultFixture.id("500000000", String.format(Locale.ROOT, "%010d", 100 + i));
      many.add(ResultFixture.scored(id, Cohort.HF, "100.00"));
      adjustments.add(ResultFixture.adjusted(id, Cohort.HF, "0.010000", "9999999999.99"));
    }
    save();
    results.saveScores(run, many, List.of());
    results.saveAdjustments(run, adjustments);

    assertThat(results.tallies(run))
        .containsExactlyInAnyOrder(
            new ScoreTally(
                Cohort.HF,
                "SCORED",
                ResultFixture.decimal("100.00"),
                1002,
                ResultFixture.DOLLARS.multiply(new BigDecimal("1002"))),
            new ScoreTally(
                Cohort.HF, "NO_FINAL_SCORE", Optional.empty(), 1, new BigDecimal("0.01")),
            new ScoreTally(
                Cohort.LBP, "SCORED", ResultFixture.decimal("0.01"), 1, ResultFixture.DOLLARS));
    assertThat(results.netAdjustments(run))
        .containsExactly(
            new NetAdjustment(Cohort.HF, 1003, new BigDecimal("10089999999989.97")),
            new NetAdjustment(Cohort.LBP, 1, new BigDecimal("-0.01")));
  }

  @Test
  void factorsAreClassedByTheWholePercentBelow() {
    save();

    assertThat(results.factorClasses(run, Cohort.HF))
        .containsExactly(
            new FactorClass(-1, 1, new BigDecimal("-0.02")),
            new FactorClass(0, 1, new BigDecimal("0.00")),
            new FactorClass(9, 1, new BigDecimal("89999999999.99")));
    assertThat(results.factorClasses(run, Cohort.LBP))
        .containsExactly(new FactorClass(-9, 1, new BigDecimal("-0.01")));
  }

  @Test
  void scoresAndMeasuresAreKeptTogetherOrNotAtAll() {
    assertThatThrownBy(() ->
            results.saveScores(run, SCORES, List.of(MEASURES.getFirst(), MEASURES.getFirst())))
        .isInstanceOf(DataAccessException.class);
    assertThat(stores.count("final_score", run)).isZero();

    save();
    assertThatThrownBy(() -> results.saveAdjustments(run, List.of(ADJUSTMENTS.getFirst())))
        .isInstanceOf(DataAccessException.class);
    assertThat(stores.count("payment_adjustment", run)).isEqualTo(4);
  }

  @Test
  void cohortsAreKeptOnce() {
    List<CohortRow> rows =
        List.of(ResultFixture.emptyCohort(Cohort.LBP), ResultFixture.cohort(Cohort.HF));

    results.saveCohorts(run, rows);
    results.saveCohorts(run, List.of(ResultFixture.emptyCohort(Cohort.HF)));

    assertThat(results.cohorts(run)).containsExactly(rows.get(1), rows.get(0));
    assertThat(results.cohorts(stores.newRun())).isEmpty();
  }

  @Test
  void aSealIsKeptOnceAndForEver() {
    SealedFile scores =
        new SealedFile(
            ResultFile.FINAL_SCORES,
            "a".repeat(64),
            Long.MAX_VALUE,
            2001,
            List.of(
                new ChainLink(1, 1000, "b".repeat(64)),
                new ChainLink(2, 2000, "c".repeat(64)),
                new ChainLink(3, 2001, "d".repeat(64))));
    SealedFile cohorts =
        new SealedFile(
            ResultFile.COHORTS, "e".repeat(64), 0, 0, List.of(new ChainLink(1, 0, "f".repeat(64))));

    results.saveSeal(run, List.of(scores, cohorts));
    results.saveSeal(run, List.of(scores, cohorts));
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> results.saveSeal(run, List.of(cohorts)))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_DAMAGED);

    assertThat(results.seal(run)).containsExactly(scores, cohorts);
    assertThat(results.seal(stores.newRun())).isEmpty();
  }
}
