package org.asmengine.application.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.InMemoryHistoricalBenchmarks;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** 42 CFR 512.760: where participants stand against MIPS. */
class CompareWithMipsTest {

  private static final BenchmarkOrigin ORIGIN =
      new BenchmarkOrigin("s", Optional.of("c"), Optional.empty());

  private final InMemoryHistoricalBenchmarks store = new InMemoryHistoricalBenchmarks();
  private final ReadBenchmarks read = new ReadBenchmarks(store, new Rules());
  private final Workbench workbench = new Workbench(SampleInputs.of(60));

  @Test
  void theLatestYearCountsThenTheProvenanceThenWhatCameLast() {
    set(benchmark(2025, "236", BenchmarkProvenance.FINAL));
    set(benchmark(2026, "236", BenchmarkProvenance.MOCK));
    assertThat(inUse("236")).isEqualTo("236 electronicHealthRecord of 2026 (MOCK, set 2)");
    assertThat(read.unsettled(Workbench.YEAR)).hasSize(1);

    set(benchmark(2026, "236", BenchmarkProvenance.FINAL));
    set(benchmark(2026, "236", BenchmarkProvenance.PRELIMINARY));
    assertThat(inUse("236")).isEqualTo("236 electronicHealthRecord of 2026 (FINAL, set 3)");
    assertThat(read.unsettled(Workbench.YEAR)).isEmpty();

    set(benchmark(2026, "236", BenchmarkProvenance.FINAL));
    set(benchmark(2028, "236", BenchmarkProvenance.FINAL));
    assertThat(inUse("236")).isEqualTo("236 electronicHealthRecord of 2026 (FINAL, set 5)");
  }

  @Test
  void onlyMeasuresOfTheModelAreInUse() {
    set(
        benchmark(2026, "110", BenchmarkProvenance.FINAL),
        Benchmarks.of(2026, "236", SubmissionMethod.CLAIMS, BenchmarkProvenance.FINAL),
        Benchmarks.of(
            2026, "COST_HF_1", SubmissionMethod.ADMINISTRATIVE_CLAIMS, BenchmarkProvenance.FINAL));

    assertThat(read.of(Workbench.YEAR))
        .extracting(one -> one.benchmark().key().measureId())
        .containsExactly("COST_HF_1");
    assertThat(read.benchmarks(1)).hasSize(3);
    assertThat(read.sets()).hasSize(1);
    assertThat(catchThrowableOfType(EngineException.class, () -> read.benchmarks(2)).code())
        .isEqualTo(ErrorCode.NO_SUCH_BENCHMARKS);
  }

  @Test
  void resultsStandUnderTheBenchmarks() {
    set(benchmark(2026, "236", BenchmarkProvenance.FINAL));
    workbench.yearEnd().run(workbench.request());
    RunId run = workbench.runs.all().getFirst().id();
    ParticipantId participant = hf();

    List<MipsComparison> comparisons = compare().compare(run, participant, Caller.local());

    assertThat(comparisons)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.cohort()).isEqualTo(Cohort.HF);
          assertThat(one.measures())
              .extracting(MipsComparison.Measure::measureId)
              .containsExactly("492", "008", "005", "236", "377", "COST_HF_1");
        });
    MipsComparison.Measure measure = comparisons.getFirst().measures().get(3);
    if (measure.method().equals(Optional.of(SubmissionMethod.ELECTRONIC_HEALTH_RECORD))) {
      assertThat(measure.standing().orElseThrow().value()).isEqualTo(measure.value().orElseThrow());
      assertThat(measure.standing().orElseThrow().points().points().intValue()).isBetween(1, 10);
    }
    assertThat(comparisons.getFirst().measures().get(1).standing()).isEmpty();
  }

  @Test
  void aCallerLearnsNothingOfOthers() {
    workbench.yearEnd().run(workbench.request());
    RunId run = workbench.runs.all().getFirst().id();
    Caller other =
        new Caller("portal", EnumSet.of(Role.SUBMITTER), TinScope.of(Set.of(Tin.of("999999999"))));

    assertThat(
            catchThrowableOfType(EngineException.class, () -> compare().compare(run, hf(), other))
                .code())
        .isEqualTo(ErrorCode.NO_SUCH_PARTICIPANT);
  }

  private ParticipantId hf() {
    List<ParticipantId> ids = new ArrayList<>();
    workbench.inputs.forEachParticipant(
        workbench.runs.all().getFirst().id(),
        one -> {
          if (one.cohort() == Cohort.HF) {
            ids.add(one.id());
          }
        });
    return ids.getFirst();
  }

  private CompareWithMips compare() {
    InMemoryCorrections none = new InMemoryCorrections();
    CompleteRuns runs = new CompleteRuns(workbench.runs, workbench.results);
    StandingCohorts cohorts = new StandingCohorts(runs, workbench.inputs, none);
    return new CompareWithMips(
        runs,
        new ServedScores(workbench.results, none),
        new Rescoring(cohorts, workbench.inputs, none),
        read);
  }

  private String inUse(String measure) {
    return read.of(Workbench.YEAR).stream()
        .filter(one -> one.benchmark().key().measureId().equals(measure))
        .findFirst()
        .orElseThrow()
        .description();
  }

  private void set(HistoricalBenchmark... benchmarks) {
    store.add(
        "digest " + store.sets().size(), "file", ORIGIN, Instant.EPOCH, "me", List.of(benchmarks));
  }

  private static HistoricalBenchmark benchmark(
      int year, String measure, BenchmarkProvenance provenance) {
    return Benchmarks.of(year, measure, SubmissionMethod.ELECTRONIC_HEALTH_RECORD, provenance);
  }

  private static final class Rules implements RuleSetRepository {
    @Override
    public List<PerformanceYear> years() {
      return List.of(Workbench.YEAR);
    }

    @Override
    public RuleSet find(PerformanceYear year) {
      return Workbench.RULES;
    }
  }
}
