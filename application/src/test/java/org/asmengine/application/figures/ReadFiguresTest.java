package org.asmengine.application.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** The figures of a run are those of its results. */
class ReadFiguresTest {

  private static final RunId RUN = new RunId(1);

  private final Workbench bench = new Workbench(SampleInputs.of(12));
  private final ReadFigures figures = new ReadFigures(bench.runs, bench.inputs, bench.results);

  private ScoringRun completeRun() {
    bench.yearEnd().run(bench.request());
    return bench.runs.find(RUN).orElseThrow();
  }

  @Test
  void everyParticipantWithAScoreIsInOneBand() {
    RunFigures found = figures.results(completeRun());

    assertThat(found.cohorts()).isNotEmpty();
    for (CohortFigures cohort : found.cohorts()) {
      CohortRow row = cohort.row();
      assertThat(cohort.scores()).hasSize(10).containsKeys(0, 50, 90);
      assertThat(sum(cohort.scores())).isEqualTo(row.scored() + row.zero());
      assertThat(sum(cohort.factors())).isEqualTo(row.participants());
    }
  }

  @Test
  void nothingOfThePoolIsLeftUnexplained() {
    assertThat(figures.results(completeRun()).cohorts())
        .allSatisfy(cohort -> assertThat(cohort.poolResidual()).isZero());
  }

  @Test
  void dollarsThatWereChangedAfterwardsShowInTheResidual() {
    ScoringRun run = completeRun();
    bench.results.tamperAdjustments(ReadFiguresTest::withAnotherThousand);

    assertThat(figures.results(run).cohorts())
        .allSatisfy(cohort -> assertThat(cohort.poolResidual()).isPositive());
  }

  private static AdjustmentRow withAnotherThousand(AdjustmentRow row) {
    return new AdjustmentRow(
        row.participant(),
        row.cohort(),
        row.transformedScore(),
        row.scalingFactor(),
        row.adjustmentFactor(),
        row.paymentMultiplier(),
        row.estimatedAdjustment().add(new BigDecimal("1000.00")));
  }

  @Test
  void anIncompleteRunHasNone() {
    ScoringRun run = bench.context(bench.request()).run();

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> figures.results(run))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_NOT_COMPLETE));
  }

  @Test
  void everyCodeOfARowIsCountedAlsoThoseThatOccurNowhere() {
    completeRun();

    InputFigures found = figures.inputs(RUN);

    assertThat(found.records()).containsKey(InputFile.PARTICIPANTS);
    assertThat(found.rejects())
        .containsKeys(ErrorCode.NOT_A_TIN, ErrorCode.DUPLICATE)
        .doesNotContainKey(ErrorCode.RUN_FAILED)
        .allSatisfy((code, rows) -> assertThat(rows).as("%s", code).isZero());
  }

  @Test
  void aResultWithAScoreRestsOnAnyUnsettledParameterAndOneWithoutOnFew() {
    ScoringRun run = completeRun();
    RunFigures found = figures.results(run);
    RuleSet rules = bench.runs.ruleSet(RUN);

    for (CohortFigures cohort : found.cohorts()) {
      CohortRow row = cohort.row();
      assertThat(cohort.unsettledResults())
          .isEqualTo(UnsettledResults.under(rules).in(row))
          .isLessThanOrEqualTo(row.participants());
    }
    assertThat(found.unsettledParameters().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(rules.unsettled().size());
  }

  private static long sum(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
