package org.asmengine.application.yearend;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** What {@code run.json} says of a run, as nested maps and lists. */
final class RunReport {

  private final RunRepository runs;
  private final ResultStore results;

  RunReport(RunRepository runs, ResultStore results) {
    this.runs = runs;
    this.results = results;
  }

  Map<String, Object> of(ScoringRun run) {
    RuleSet ruleSet = runs.ruleSet(run.id());
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("run", run.id().value());
    report.put("performanceYear", run.identity().year().value());
    report.put("paymentYear", run.paymentYear());
    report.put("whatIf", run.whatIf());
    report.put("ruleVersion", run.ruleVersion());
    report.put("ruleSetDigest", run.identity().ruleSetDigest());
    report.put("overridden", ruleSet.overridden().stream().map(RunReport::parameter).toList());
    report.put("unsettled", ruleSet.unsettled().stream().map(RunReport::parameter).toList());
    report.put("inputsDigest", run.identity().inputsDigest());
    report.put("inputs", runs.inputs(run.id()).stream().map(RunReport::input).toList());
    report.put("outputDigest", run.outputDigest().orElse(""));
    report.put("outputs", results.seal(run.id()).stream().map(RunReport::output).toList());
    List<CohortRow> cohorts = results.cohorts(run.id());
    report.put("cohorts", cohorts.stream().map(RunReport::cohort).toList());
    report.put(
        "clamps", cohorts.stream().filter(row -> row.clamped() > 0).map(RunReport::clamp).toList());
    report.put("timings", timings(run));
    return report;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", parameter.key());
    map.put("value", parameter.text());
    map.put("status", parameter.status().name());
    map.put("cite", parameter.cite());
    map.put("note", parameter.note());
    return map;
  }

  private static Map<String, Object> input(InputFacts facts) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", facts.file().fileName());
    map.put("sha256", facts.sha256());
    map.put("bytes", facts.bytes());
    map.put("records", facts.records());
    map.put("rejected", facts.rejected());
    return map;
  }

  private static Map<String, Object> output(SealedFile sealed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", sealed.file().fileName());
    map.put("sha256", sealed.sha256());
    map.put("bytes", sealed.bytes());
    map.put("rows", sealed.rows());
    map.put("chain", sealed.links().getLast().sha256());
    return map;
  }

  private static Map<String, Object> cohort(CohortRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cohort", row.cohort().name());
    map.put("participants", row.participants());
    map.put("scored", row.scored());
    map.put("zero", row.zero());
    map.put("noFinalScore", row.noFinalScore());
    return map;
  }

  private static Map<String, Object> clamp(CohortRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cohort", row.cohort().name());
    map.put("participants", row.clamped());
    map.put("undistributedDollars", row.undistributed().toPlainString());
    return map;
  }

  private static Map<String, Object> timings(ScoringRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("startedAt", run.startedAt().toString());
    run.completedAt()
        .ifPresent(completed -> {
          map.put("completedAt", completed.toString());
          map.put("seconds", Duration.between(run.startedAt(), completed).toSeconds());
        });
    return map;
  }
}
