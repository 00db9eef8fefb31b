package org.asmengine.application.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.Test;

/** Every row of every file is checked before anything is loaded. */
class ReviewPhaseTest {

  private final Workbench bench = new Workbench(SampleInputs.of(6));

  private void review(long maxRejects) {
    RunContext context = bench.context(bench.request(Map.of(), OptionalLong.of(maxRejects)));
    new ReviewPhase(bench.runs, bench.inputs).execute(context);
  }

  private void addBadRows() {
    bench.source.add(InputFile.COST, "1,2,3,4,5", "x");
    bench.source.add(InputFile.CIRCUMSTANCES, "111111111,,FEMA-9");
    bench.source.add(InputFile.PARTICIPANTS, "12-3456789,1,HF,06,1,1");
  }

  @Test
  void keepsWhatItFoundOfEachFile() {
    addBadRows();
    review(4);

    assertThat(bench.inputs.rejects())
        .extracting(Reject::file, Reject::line, Reject::column, Reject::code)
        .containsExactly(
            tuple(InputFile.CIRCUMSTANCES, 3L, "tin", ErrorCode.UNKNOWN_PARTICIPANT),
            tuple(InputFile.COST, 14L, "tin", ErrorCode.NOT_A_TIN),
            tuple(InputFile.COST, 15L, "", ErrorCode.FIELD_COUNT),
            tuple(InputFile.PARTICIPANTS, 14L, "tin", ErrorCode.NOT_A_TIN));
    assertThat(bench.runs.inputs(bench.runs.all().getFirst().id()))
        .filteredOn(facts -> facts.file() == InputFile.COST)
        .singleElement()
        .satisfies(facts -> {
          assertThat(facts.records()).isEqualTo(14);
          assertThat(facts.rejected()).isEqualTo(2);
          assertThat(facts.sha256())
              .isEqualTo(bench.source.digest(InputFile.COST).orElseThrow().sha256());
        });
    assertThat(bench.inputs.practices(bench.runs.all().getFirst().id(), KeyRange.ALL)).isEmpty();
  }

  @Test
  void moreRejectsThanAllowedStopTheRunAndTheFirstAreShown() {
    addBadRows();

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> review(3))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTS);
          assertThat(String.valueOf(refused.getMessage()).lines())
              .hasSize(5)
              .first()
              .isEqualTo("found 4 rejected rows; allowed by --max-rejects: 3. The first of them:");
          assertThat(refused)
              .hasMessageContaining(
                  "\n  circumstances.csv line 3, tin: UNKNOWN_PARTICIPANT found '*******11';"
                      + " allowed:")
              .hasMessageContaining("\n  cost.csv line 15, row: FIELD_COUNT found 1 fields;");
        });
    assertThat(bench.runs.inputs(bench.runs.all().getFirst().id())).isEmpty();
  }

  @Test
  void noMoreThanFiveRejectsAreShown() {
    for (int i = 0; i < 9; i++) {
      bench.source.add(InputFile.PART_B_PAYMENTS, "bad");
    }

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> review(0))
        .satisfies(refused -> assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(6));
  }

  @Test
  void asManyRejectsAsAllowedAreNoReasonToStop() {
    addBadRows();
    review(4);
    assertThat(bench.inputs.rejects()).hasSize(4);
  }

  @Test
  void anInterruptedReviewIsDoneAgain() {
    addBadRows();
    review(4);
    review(4);

    assertThat(bench.inputs.rejects()).hasSize(4);
    assertThat(bench.inputs.rejectsByCode(bench.runs.all().getFirst().id()))
        .isEqualTo(Map.of("FIELD_COUNT", 1L, "NOT_A_TIN", 2L, "UNKNOWN_PARTICIPANT", 1L));
  }

  @Test
  void thousandsOfRejectsAreAllKept() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10_003; i++) {
      lines.add("bad " + i);
    }
    bench.source.with(InputFile.CIRCUMSTANCES, lines);
    review(20_000);

    assertThat(
            bench.inputs.rejectedLines(bench.runs.all().getFirst().id(), InputFile.CIRCUMSTANCES))
        .hasSize(10_003)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void filesThatAreNotThereAreNotReviewed() {
    for (InputFile file : InputFile.values()) {
      if (!file.isRequired()) {
        bench.source.without(file);
      }
    }
    review(0);

    assertThat(bench.runs.inputs(bench.runs.all().getFirst().id()))
        .extracting(InputFacts::file)
        .containsExactly(InputFile.PARTICIPANTS);
  }

  @Test
  void aFileThatCanNotBeReadEndsTheReviewWithItsOwnError() {
    InMemorySource good = bench.source;
    InputSource damaged =
        new InputSource() {
          @Override
          public Optional<FileDigest> digest(InputFile file) {
            return good.digest(file);
          }

          @Override
          public RecordStream open(InputFile file) {
            if (file == InputFile.QUALITY) {
              throw new EngineException(ErrorCode.FILE_UNREADABLE, "quality.csv can't be read");
            }
            return good.open(file);
          }
        };
    YearEndRequest plain = bench.request();
    RunContext context =
        bench.context(
            new YearEndRequest(
                plain.year(),
                plain.overrides(),
                damaged,
                bench.output,
                plain.maxRejects(),
                plain.partitions(),
                plain.chunkSize(),
                plain.progress()));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> new ReviewPhase(bench.runs, bench.inputs).execute(context))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_UNREADABLE);
  }
}
