package org.asmengine.batch.job;

import java.util.Map;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.application.yearend.RunContext;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;

/** The payments of the cohorts of a run: reduced once, and again in a process that resumes it. */
final class CohortPayments {

  private final Lazy<Map<Cohort, CohortPayment>> payments;

  CohortPayments(RunContext context, ResultStore results) {
    this.payments =
        new Lazy<>(
            () -> new CohortReduction(context.ruleSet()).payments(results.tallies(context.id())));
  }

  Map<Cohort, CohortPayment> get() {
    return payments.get();
  }
}
