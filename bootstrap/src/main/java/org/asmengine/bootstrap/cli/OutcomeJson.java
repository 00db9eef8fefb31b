package org.asmengine.bootstrap.cli;

import java.util.Map;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** The outcome of a year end for a program. */
final class OutcomeJson {

  private OutcomeJson() {}

  /**
   * The object of it.
   *
   * @param ruleSet the rules of the run
   * @param location where its files are
   */
  static Json of(YearEndOutcome outcome, RuleSet ruleSet, String location) {
    return run(outcome.run())
        .put("overridden", ruleSet.overridden().stream().map(OutcomeJson::override).toList())
        .put("existed", outcome.existed())
        .put("records", outcome.inputs().stream().mapToLong(InputFacts::records).sum())
        .put("rejected", outcome.rejected())
        .put("unsettled", ruleSet.unsettled().stream().map(Parameter::key).toList())
        .put("location", location)
        .put("files", OutcomeFiles.NAMES)
        .put("cohorts", outcome.cohorts().stream().map(OutcomeJson::cohort).toList());
  }

  /** The object of a run. */
  static Json run(ScoringRun run) {
    return new Json()
        .put("run", run.id().value())
        .put("performanceYear", run.identity().year().value())
        .put("paymentYear", run.paymentYear())
        .put("ruleVersion", run.ruleVersion())
        .put("ruleSetDigest", run.identity().ruleSetDigest())
        .put("inputsDigest", run.identity().inputsDigest())
        .put("outputDigest", run.outputDigest())
        .put("status", run.status().name())
        .put("whatIf", run.whatIf())
        .put("startedAt", run.startedAt().toString())
        .put("completedAt", run.completedAt().map(Object::toString));
  }

  private static Map<String, Object> override(Parameter parameter) {
    return new Json().put("key", parameter.key()).put("value", parameter.text()).map();
  }

  private static Map<String, Object> cohort(CohortRow row) {
    return new Json()
        .put("cohort", row.cohort().name())
        .put("participants", row.participants())
        .put("scored", row.scored())
        .put("zero", row.zero())
        .put("noFinalScore", row.noFinalScore())
        .put("medianFinalScore", row.medianFinalScore())
        .put("partBPaid", row.partBPaid())
        .put("incentivePool", row.incentivePool())
        .put("scalingFactor", row.scalingFactor())
        .put("netAdjustment", row.netAdjustment())
        .put("clamped", row.clamped())
        .put("undistributed", row.undistributed())
        .map();
  }
}
