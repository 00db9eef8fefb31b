package org.asmengine.application.yearend;

import java.util.List;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.run.Phase;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;

/** Checks the invariants on what is stored and keeps the results of the cohorts. */
public final class SettlePhase {

  private final ResultStore results;

  /** On this store. */
  public SettlePhase(ResultStore results) {
    this.results = results;
  }

  /**
   * Checks and keeps.
   *
   * @param payments what the cohorts were reduced to
   * @throws EngineException INVARIANT_VIOLATED
   */
  public void execute(RunContext context, Map<Cohort, CohortPayment> payments) {
    context.request().progress().begin(Phase.SETTLE, 0);
    CohortReduction reduction = new CohortReduction(context.ruleSet());
    List<ScoreTally> tallies = results.tallies(context.id());
    List<NetAdjustment> netAdjustments = results.netAdjustments(context.id());
    List<String> violations = reduction.violations(payments, netAdjustments);
    if (!violations.isEmpty()) {
      throw new EngineException(ErrorCode.INVARIANT_VIOLATED, String.join("; ", violations));
    }
    results.saveCohorts(
        context.id(),
        reduction.rows(
            payments,
            tallies,
            netAdjustments,
            results.references(context.id(), context.ruleSet())));
    context.request().progress().end(Phase.SETTLE);
  }
}
