package org.asmengine.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.StopSignal;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** After a restart every practice is on exactly one page. */
class PracticePagesReaderTest {

  private static final int PRACTICES = 23;
  private static final RunId RUN = new RunId(1);
  private static final Workbench BENCH = new Workbench(SampleInputs.of(PRACTICES));

  @BeforeAll
  static void load() {
    BENCH.yearEnd().run(BENCH.request());
  }

  private static PracticePagesReader reader(KeyRange range, int size) {
    return new PracticePagesReader(BENCH.inputs, RUN, range, size, StopSignal.never());
  }

  /** The practices on so many pages; what is read beyond them is lost with the process. */
  private static List<String> practices(
      PracticePagesReader reader, ExecutionContext state, int pages) {
    List<String> tins = new ArrayList<>();
    reader.open(state);
    for (int i = 0; i < pages; i++) {
      @Nullable KeyRange page = reader.read();
      if (page == null) {
        break;
      }
      tins.addAll(BENCH.inputs.practices(RUN, page));
      reader.update(state);
    }
    reader.read();
    reader.close();
    return tins;
  }

  private static List<String> all() {
    return BENCH.inputs.practices(RUN, KeyRange.ALL);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 22, 23, 24, 1000})
  void pagesHoldEachPracticeOnce(int size) {
    assertThat(practices(reader(KeyRange.ALL, size), new ExecutionContext(), PRACTICES + 1))
        .hasSize(PRACTICES)
        .isEqualTo(all());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 7", "5, 2, 3", "3, 4, 1000", "23, 1, 1", "10, 2, 4"})
  void goesOnBehindTheLastPageWithAnotherSize(int size, int pages, int sizeAfter) {
    ExecutionContext state = new ExecutionContext();
    List<String> tins = practices(reader(KeyRange.ALL, size), state, pages);
    assertThat(tins).hasSize(Math.min(size * pages, PRACTICES));
    tins.addAll(practices(reader(KeyRange.ALL, sizeAfter), state, PRACTICES));

    assertThat(tins).isEqualTo(all());
  }

  @Test
  void staysInItsRange() {
    KeyRange range = new KeyRange(SampleInputs.tin(3), SampleInputs.tin(7));

    assertThat(practices(reader(range, 2), new ExecutionContext(), 100))
        .isEqualTo(all().subList(3, 8));
  }

  @Test
  void anEmptyRangeHasNoPages() {
    PracticePagesReader reader = reader(new KeyRange("999999999", "999999999"), 3);
    reader.open(new ExecutionContext());

    assertThat(reader.read()).isNull();
  }
}
