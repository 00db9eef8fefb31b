package org.asmengine.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.Roster;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.yearend.LoadPhase;
import org.asmengine.application.yearend.ReviewPhase;
import org.asmengine.application.yearend.RunContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** After a restart no row is read twice and none is left out. */
class AcceptedRowsReaderTest {

  private final Workbench bench = new Workbench(SampleInputs.of(12));
  private final RunContext context = context();

  private RunContext context() {
    List<String> lines = new ArrayList<>(bench.source.lines(InputFile.PARTICIPANTS));
    lines.addFirst("bad");
    lines.add(4, "worse");
    lines.add(5, "still worse");
    lines.add("worst");
    bench.source.with(InputFile.PARTICIPANTS, lines);
    return bench.context(bench.request());
  }

  @BeforeEach
  void review() {
    new ReviewPhase(bench.runs, bench.inputs).execute(context);
  }

  private AcceptedRowsReader reader() {
    return new AcceptedRowsReader(
        new LoadPhase(bench.runs, bench.inputs), context, InputFile.PARTICIPANTS, new Roster());
  }

  /** Reads chunk by chunk, keeping the state after each, until so many chunks are done. */
  private static List<Long> read(
      AcceptedRowsReader reader, ExecutionContext state, int chunkSize, int chunks) {
    List<Long> lines = new ArrayList<>();
    reader.open(state);
    for (int chunk = 0; chunk < chunks; chunk++) {
      for (int i = 0; i < chunkSize; i++) {
        @Nullable InputRow row = reader.read();
        if (row == null) {
          reader.update(state);
          reader.close();
          return lines;
        }
        lines.add(row.source().line());
      }
      reader.update(state);
    }
    // What is read beyond the last kept state is lost with the process.
    reader.read();
    reader.close();
    return lines;
  }

  private List<Long> all() {
    return read(reader(), new ExecutionContext(), 1, Integer.MAX_VALUE);
  }

  @Test
  void readsTheAcceptedRowsInTheOrderOfTheFile() {
    int rows = bench.source.lines(InputFile.PARTICIPANTS).size();

    assertThat(all()).hasSize(rows - 4).isSorted().doesNotContain(2L, 6L, 7L, rows + 1L);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 1, 5", "1, 4, 7", "5, 2, 3", "7, 3, 2", "2, 2, 100", "100, 1, 1"})
  void goesOnBehindTheLastChunkWithAnotherSize(int chunkSize, int chunks, int chunkSizeAfter) {
    ExecutionContext state = new ExecutionContext();
    List<Long> lines = read(reader(), state, chunkSize, chunks);
    lines.addAll(read(reader(), state, chunkSizeAfter, Integer.MAX_VALUE));

    assertThat(lines).isEqualTo(all());
  }

  @Test
  void mayBeInterruptedAgainAndAgain() {
    ExecutionContext state = new ExecutionContext();
    List<Long> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.addAll(read(reader(), state, 1 + i % 3, 1));
    }

    assertThat(lines).isEqualTo(all());
  }

  @Test
  void atTheEndThereIsNothingMore() {
    ExecutionContext state = new ExecutionContext();
    read(reader(), state, 4, Integer.MAX_VALUE);

    assertThat(read(reader(), state, 4, Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void hasToBeOpened() {
    AcceptedRowsReader reader = reader();

    assertThatIllegalStateException().isThrownBy(reader::read);
    reader.close();
  }
}
