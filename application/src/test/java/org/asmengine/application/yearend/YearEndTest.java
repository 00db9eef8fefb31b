package org.asmengine.application.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputDigests;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.ruleset.RuleSetException;
import org.junit.jupiter.api.Test;

/** The same request is the same run. */
class YearEndTest {

  private static final int PRACTICES = 60;

  private final Workbench bench = new Workbench(SampleInputs.of(PRACTICES));

  @Test
  void aYearEndIsSealedAndWritten() {
    YearEndOutcome outcome = bench.yearEnd().run(bench.request());

    assertThat(outcome.existed()).isFalse();
    assertThat(outcome.run().isComplete()).isTrue();
    assertThat(outcome.run().whatIf()).isFalse();
    assertThat(outcome.run().paymentYear()).isEqualTo(2029);
    assertThat(outcome.run().startedAt()).isEqualTo(Workbench.NOW);
    assertThat(outcome.run().completedAt()).contains(Workbench.NOW);
    assertThat(outcome.rejected()).isZero();
    assertThat(outcome.cohorts())
        .hasSize(2)
        .allSatisfy(row -> {
          assertThat(row.participants()).isEqualTo(60);
          assertThat(row.scored()).isPositive();
          assertThat(row.scalingFactor()).isPresent();
          assertThat(row.costReporters()).isPresent();
        });
    assertThat(outcome.inputs()).hasSize(InputFile.values().length);
    assertThat(bench.output.files()).containsOnlyKeys(ResultFile.values());
    assertThat(bench.output.lines(ResultFile.FINAL_SCORES)).hasSize(121);
    assertThat(bench.output.lines(ResultFile.BENCHMARKS)).hasSizeGreaterThan(5);
  }

  @Test
  void theSameRequestAgainOnlyWritesTheFilesAgain() {
    YearEndOutcome first = bench.yearEnd().run(bench.request());
    Map<ResultFile, ?> files = bench.output.files();
    Map<String, Object> report = bench.output.report();

    YearEndOutcome second =
        bench
            .yearEnd(context -> {
              throw new AssertionError("scored again");
            })
            .run(bench.request());

    assertThat(second.existed()).isTrue();
    assertThat(second.run()).isEqualTo(first.run());
    assertThat(second.cohorts()).isEqualTo(first.cohorts());
    assertThat(bench.output.files()).isEqualTo(files);
    assertThat(bench.output.report()).isEqualTo(report);
    assertThat(bench.runs.all()).hasSize(1);
  }

  @Test
  void aDamagedRunIsNotPassedOffAsTheSealedOne() {
    bench.yearEnd().run(bench.request());
    bench.results.tamperMeasures(rows -> rows.subList(1, rows.size()));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> bench.yearEnd().run(bench.request()))
        .withMessageContaining("asm verify-run 1")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_DAMAGED);
    assertThat(bench.lock.isHeld()).isFalse();
  }

  @Test
  void anInterruptedRunGoesOnUnderItsNumber() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            bench
                .yearEnd(context -> {
                  throw new IllegalStateException("power cut");
                })
                .run(bench.request()));
    assertThat(bench.lock.isHeld()).isFalse();

    YearEndOutcome outcome = bench.yearEnd().run(bench.request());

    assertThat(outcome.existed()).isFalse();
    assertThat(outcome.run().id()).isEqualTo(new RunId(1));
    assertThat(bench.runs.all()).hasSize(1);
  }

  @Test
  void otherInputsOrParametersAreAnotherRun() {
    YearEndJob seals = context -> bench.runs.complete(context.id(), "digest", Workbench.NOW);
    bench.yearEnd(seals).run(bench.request());
    ScoringRun whatIf =
        bench
            .yearEnd(seals)
            .run(bench.request(Map.of("quality.minCases", "10"), OptionalLong.empty()))
            .run();
    bench.source.without(InputFile.CIRCUMSTANCES);
    ScoringRun fewerFiles = bench.yearEnd(seals).run(bench.request()).run();

    assertThat(whatIf.id()).isEqualTo(new RunId(2));
    assertThat(whatIf.whatIf()).isTrue();
    assertThat(fewerFiles.id()).isEqualTo(new RunId(3));
    assertThat(fewerFiles.whatIf()).isFalse();
    assertThat(bench.runs.all())
        .extracting(ScoringRun::identity)
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void anOverrideWithTheValueInForceIsARunOfItsOwn() {
    YearEndJob seals = context -> bench.runs.complete(context.id(), "digest", Workbench.NOW);
    ScoringRun whatIf =
        bench
            .yearEnd(seals)
            .run(bench.request(Map.of("quality.minCases", "20"), OptionalLong.empty()))
            .run();

    ScoringRun real = bench.yearEnd(seals).run(bench.request()).run();

    assertThat(whatIf.whatIf()).isTrue();
    assertThat(real.whatIf()).isFalse();
    assertThat(real.id()).isNotEqualTo(whatIf.id());
  }

  @Test
  void theLockIsHeldWhileTheJobRunsAndSaysByWhom() {
    bench
        .yearEnd(context -> {
          assertThat(bench.lock.isHeld()).isTrue();
          bench.runs.complete(context.id(), "digest", Workbench.NOW);
        })
        .run(bench.request());

    assertThat(bench.lock.isHeld()).isFalse();
    assertThat(bench.lock.holders())
        .singleElement()
        .satisfies(holder -> {
          assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
          assertThat(holder.since()).isEqualTo(Workbench.NOW);
          assertThat(holder.toString())
              .startsWith("year end 2027, process ")
              .endsWith("since 2028-05-01T12:00:00Z");
        });
  }

  @Test
  void aRunInProgressKeepsOthersOut() {
    RunLock.Held other =
        bench.lock.acquire(new RunLock.Holder("a host", 7, Workbench.NOW, "a run"));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> bench.yearEnd().run(bench.request()))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_IN_PROGRESS);
    assertThat(bench.runs.all()).isEmpty();
    other.close();
  }

  @Test
  void participantsAreTheOneFileThatMustExist() {
    bench.source.without(InputFile.PARTICIPANTS);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> bench.yearEnd().run(bench.request()))
        .withMessage("found no participants.csv; it is the one file that must exist")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_MISSING);
    assertThat(bench.lock.holders()).isEmpty();
  }

  @Test
  void participantsAloneAreEnough() {
    InMemorySource only =
        new InMemorySource()
            .with(InputFile.PARTICIPANTS, bench.source.lines(InputFile.PARTICIPANTS));
    Workbench lonely = new Workbench(only);

    YearEndOutcome outcome = lonely.yearEnd().run(lonely.request());

    assertThat(outcome.cohorts())
        .allSatisfy(row -> {
          assertThat(row.zero()).isEqualTo(row.participants());
          assertThat(row.medianFinalScore()).isEmpty();
          assertThat(row.costReporters()).isEmpty();
        });
  }

  @Test
  void anOverrideThatIsNoneIsRefusedBeforeAnythingElse() {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(() ->
            bench
                .yearEnd()
                .run(bench.request(Map.of("quality.quantile", "TYPE_6"), OptionalLong.empty())));
    assertThat(bench.lock.holders()).isEmpty();
  }

  @Test
  void theDigestOfTheInputsNamesEachFileInTheOrderOfTheContract() {
    String one = "1".repeat(64);
    FileDigest digest = new FileDigest(one, 3);

    String both = digest(Map.of(InputFile.COST, digest, InputFile.PARTICIPANTS, digest));

    assertThat(both).hasSize(64).isNotEqualTo(HexFormat.of().formatHex(new byte[32]));
    assertThat(digest(Map.of(InputFile.PARTICIPANTS, digest, InputFile.COST, digest)))
        .isEqualTo(both);
    assertThat(digest(Map.of(InputFile.PARTICIPANTS, digest)))
        .isNotEqualTo(both)
        .isNotEqualTo(digest(Map.of(InputFile.COST, digest)));
  }

  private static String digest(Map<InputFile, FileDigest> files) {
    return new InputDigests(files).digest();
  }
}
