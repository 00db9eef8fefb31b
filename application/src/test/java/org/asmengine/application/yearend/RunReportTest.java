package org.asmengine.application.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What run.json says of a run. */
class RunReportTest {

  private final Workbench bench = new Workbench(SampleInputs.of(48));

  @Test
  void saysWhatTheRunIsMadeOf() {
    ScoringRun run = bench.yearEnd().run(bench.request()).run();
    Map<String, Object> report = bench.output.report();

    assertThat(report.keySet())
        .containsExactly(
            "run",
            "performanceYear",
            "paymentYear",
            "whatIf",
            "ruleVersion",
            "ruleSetDigest",
            "overridden",
            "unsettled",
            "inputsDigest",
            "inputs",
            "outputDigest",
            "outputs",
            "cohorts",
            "clamps",
            "timings");
    assertThat(report)
        .containsEntry("run", 1)
        .containsEntry("performanceYear", 2027)
        .containsEntry("paymentYear", 2029)
        .containsEntry("whatIf", false)
        .containsEntry("ruleVersion", "CY2026-final")
        .containsEntry("ruleSetDigest", Workbench.RULES.digest())
        .containsEntry("overridden", List.of())
        .containsEntry("inputsDigest", run.identity().inputsDigest())
        .containsEntry("outputDigest", run.outputDigest().orElseThrow())
        .containsEntry(
            "timings",
            Map.of(
                "startedAt", "2028-05-01T12:00:00Z",
                "completedAt", "2028-05-01T12:00:00Z",
                "seconds", 0L));
    assertThat(list(report, "unsettled")).hasSize(Workbench.RULES.parameters().size());
    assertThat(list(report, "inputs"))
        .hasSize(InputFile.values().length)
        .first()
        .isEqualTo(
            Map.of(
                "file",
                "circumstances.csv",
                "sha256",
                bench.source.digest(InputFile.CIRCUMSTANCES).orElseThrow().sha256(),
                "bytes",
                bench.source.digest(InputFile.CIRCUMSTANCES).orElseThrow().bytes(),
                "records",
                4L,
                "rejected",
                0L));
  }

  @Test
  void listsTheFilesThatWereWrittenWithTheEndOfTheirChains() {
    bench.yearEnd().run(bench.request());
    SealedFile first = bench.results.seal(new RunId(1)).getFirst();

    assertThat(list(bench.output.report(), "outputs"))
        .hasSize(ResultFile.values().length)
        .first()
        .isEqualTo(
            Map.of(
                "file", "final_scores.csv",
                "sha256", first.sha256(),
                "bytes", first.bytes(),
                "rows", first.rows(),
                "chain", first.links().getLast().sha256()));
  }

  @Test
  void countsTheParticipantsOfEachCohort() {
    List<CohortRow> cohorts = bench.yearEnd().run(bench.request()).cohorts();

    assertThat(list(bench.output.report(), "cohorts"))
        .hasSize(2)
        .first()
        .isEqualTo(
            Map.of(
                "cohort", "HF",
                "participants", cohorts.getFirst().participants(),
                "scored", cohorts.getFirst().scored(),
                "zero", cohorts.getFirst().zero(),
                "noFinalScore", cohorts.getFirst().noFinalScore()));
  }

  @Test
  void marksWhatWasOverridden() {
    bench.yearEnd().run(bench.request(Map.of("quality.minCases", "10"), OptionalLong.empty()));

    assertThat(bench.output.report()).containsEntry("whatIf", true);
    assertThat(list(bench.output.report(), "overridden"))
        .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("key", "quality.minCases")
        .containsEntry("value", "10")
        .containsEntry("status", "ASSUMED")
        .containsKeys("cite", "note");
  }

  @Test
  void tellsWhereTheCapBitesAndWhatItLeavesUndistributed() {
    CohortRow clamped =
        new CohortRow(
            Cohort.LBP,
            3,
            3,
            0,
            0,
            Optional.empty(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Optional.empty(),
            BigDecimal.ZERO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            2,
            new BigDecimal("1234567890.10"));
    bench.results.saveCohorts(new RunId(1), List.of(clamped));
    RunContext context = bench.context(bench.request());

    Map<String, Object> report = new RunReport(bench.runs, bench.results).of(context.run());

    assertThat(list(report, "clamps"))
        .singleElement()
        .isEqualTo(
            Map.of("cohort", "LBP", "participants", 2L, "undistributedDollars", "1234567890.10"));
    assertThat(report).containsEntry("outputDigest", "");
    assertThat(report)
        .extractingByKey("timings")
        .isEqualTo(Map.of("startedAt", "2028-05-01T12:00:00Z"));
  }

  private static List<?> list(Map<String, Object> report, String key) {
    if (report.get(key) instanceof List<?> list) {
      return list;
    }
    throw new AssertionError(key);
  }
}
