package org.asmengine.application.yearend;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.Test;

/** What is stored is held against the invariants of the payment adjustment. */
class SettlePhaseTest {

  private final Workbench bench = new Workbench(SampleInputs.of(48));

  @Test
  void aViolatedInvariantStopsTheRunBeforeAnythingIsWritten() {
    RunContext context = bench.context(bench.request());
    bench.yearEnd().run(bench.request());
    bench.results.tamperAdjustments(row ->
        new AdjustmentRow(
            row.participant(),
            row.cohort(),
            row.transformedScore(),
            row.scalingFactor(),
            row.adjustmentFactor(),
            row.paymentMultiplier(),
            row.estimatedAdjustment().add(new BigDecimal("1000.00"))));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() ->
            new SettlePhase(bench.results)
                .execute(
                    context,
                    new CohortReduction(Workbench.RULES)
                        .payments(bench.results.tallies(context.id()))))
        .withMessageContaining("HF: estimated adjustments come to")
        .withMessageContaining("LBP: estimated adjustments come to")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.INVARIANT_VIOLATED);
  }
}
