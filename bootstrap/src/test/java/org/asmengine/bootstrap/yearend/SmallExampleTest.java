package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.yearend.ResultFiles.Rejected;
import org.asmengine.reference.ReferenceYearEnd;
import org.asmengine.reference.Rejection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small example gives the same bytes however and wherever it is run. */
@ExtendWith(Engines.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallExampleTest {

  /** What is said of a rejected row, wherever the row stands. */
  private record RejectedRow(Object row, String column, String code, String message) {}

  private ResultFiles first = new ResultFiles(SmallExample.expected(), "");
  private int variants;

  @BeforeAll
  void runOnce(Engines engines, @TempDir Path output) {
    first = run(engines, TestDatabase.H2, YearEndCase.of(SmallExample.input(), output));
  }

  @Test
  void isWhatTheContractSays() {
    first.mustHaveResults(SmallExample.expected());
  }

  @Test
  void rejectsTheRowsThatTheReferenceRejects() throws IOException {
    SortedSet<Rejection> rejected = new TreeSet<>();
    for (Rejected one : first.rejected()) {
      rejected.add(new Rejection(one.file(), Math.toIntExact(one.line()), one.code()));
    }

    assertThat(rejected)
        .isEqualTo(ReferenceYearEnd.run(SmallExample.input(), 2027, Map.of()).rejected());
  }

  @ParameterizedTest
  @CsvSource({
    "H2,1,10",
    "H2,2,5000",
    "H2,4,10",
    "MYSQL,1,5000",
    "MYSQL,1,10",
    "MYSQL,2,10",
    "MYSQL,4,5000"
  })
  void partitionsAndChunksChangeNothing(
      TestDatabase database, int partitions, int chunkSize, Engines engines, @TempDir Path output) {
    run(
            engines,
            database,
            YearEndCase.of(SmallExample.input(), output)
                .with(SmallExample.another(++variants))
                .in(partitions, chunkSize))
        .mustEqual(first);
  }

  @ParameterizedTest
  @CsvSource({"H2,1", "H2,2", "MYSQL,1", "MYSQL,3"})
  void theOrderOfRowsAndColumnsChangesNothing(
      TestDatabase database, long seed, Engines engines, @TempDir Path directory)
      throws IOException {
    Path input = directory.resolve("input");
    SmallExample.shuffle(input, seed);
    ResultFiles files = run(engines, database, YearEndCase.of(input, directory.resolve("output")));

    files.mustHaveResults(first.results());
    assertThat(rejectedRows(files, input))
        .containsExactlyInAnyOrderElementsOf(rejectedRows(first, SmallExample.input()));
  }

  private static ResultFiles run(Engines engines, TestDatabase database, YearEndCase given) {
    YearEndOutcome outcome = engines.on(database).yearEnd().run(given.request());
    assertThat(outcome.existed()).as("an earlier test had the same run").isFalse();
    return ResultFiles.in(given.output());
  }

  private static List<RejectedRow> rejectedRows(ResultFiles files, Path input) throws IOException {
    Map<String, Object> rows = SmallExample.rowsByLine(input);
    return files.rejected().stream()
        .map(one ->
            new RejectedRow(
                rows.getOrDefault(one.file() + " " + one.line(), "no such row"),
                one.column(),
                one.code(),
                one.message()))
        .toList();
  }
}
