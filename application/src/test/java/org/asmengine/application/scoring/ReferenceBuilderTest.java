package org.asmengine.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.Benchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What participants are compared with does not depend on the parts in which it is gathered. */
class ReferenceBuilderTest {

  private static final Workbench BENCH = complete();
  private static final References WHOLE = build(1, new AtomicLong());

  private static Workbench complete() {
    Workbench bench = new Workbench(SampleInputs.of(60));
    bench.yearEnd().run(bench.request());
    return bench;
  }

  private static References build(int parts, AtomicLong progress) {
    return new ReferenceBuilder(new RunId(1), Workbench.RULES, BENCH.inputs)
        .build(parts, progress::addAndGet);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 60, 100})
  void partsChangeNoDigit(int parts) {
    AtomicLong progress = new AtomicLong();
    References references = build(parts, progress);

    assertThat(references.benchmarks().all()).isEqualTo(WHOLE.benchmarks().all());
    assertThat(references.costs()).isEqualTo(WHOLE.costs());
    assertThat(references.complexPatients()).isEqualTo(WHOLE.complexPatients());
    assertThat(progress).hasValue(BENCH.source.lines(InputFile.QUALITY).size());
  }

  @Test
  void everyMeasureAndCohortIsCompared() {
    assertThat(WHOLE.benchmarks().all())
        .extracting(benchmark -> benchmark.measure().value())
        .containsExactlyInAnyOrder("492", "008", "005", "236", "377", "238", "134", "128", "220");
    assertThat(WHOLE.benchmarks().all())
        .filteredOn(benchmark -> benchmark.measure().value().equals("008"))
        .singleElement()
        .extracting(Benchmark::reporters)
        .isEqualTo(
            BENCH.source.lines(InputFile.QUALITY).stream()
                .filter(line -> line.contains(",008,"))
                .count());
    assertThat(WHOLE.costs()).containsOnlyKeys(Cohort.HF, Cohort.LBP);
    assertThat(WHOLE.cost(Cohort.HF).orElseThrow().reporters())
        .isEqualTo(
            BENCH.source.lines(InputFile.COST).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[2].equals("COST_HF_1"))
                .filter(fields -> Integer.parseInt(fields[3]) >= 20)
                .count());
    assertThat(WHOLE.complexPatients()).containsOnlyKeys(Cohort.HF, Cohort.LBP);
  }

  @Test
  void aSmallCohortIsComparedWithNothing() {
    Workbench few = new Workbench(SampleInputs.of(2));
    few.yearEnd().run(few.request());
    References references =
        new ReferenceBuilder(new RunId(1), Workbench.RULES, few.inputs).build(2, rows -> {});

    assertThat(references.benchmarks().all()).isEmpty();
    assertThat(references.costs()).isEmpty();
    assertThat(references.complexPatients()).isEmpty();
  }

  @Test
  void anErrorInOnePartIsTheErrorOfTheWhole() {
    EngineException gone = new EngineException(ErrorCode.DATABASE_UNUSABLE, "gone");
    ReferenceBuilder builder = new ReferenceBuilder(new RunId(1), Workbench.RULES, BENCH.inputs);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() ->
            builder.build(
                3,
                rows -> {
                  throw gone;
                }))
        .isSameAs(gone);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            builder.build(
                2,
                rows -> {
                  throw new StackOverflowError("deep");
                }))
        .withCauseInstanceOf(StackOverflowError.class);
  }
}
