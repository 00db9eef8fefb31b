package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock starts the year end on one instance only, whichever instances run. */
class ClockworkTest {

  private static final int MOMENTS = 5;

  private static final Map<String, Object> EVERY_SECOND =
      Map.of(
          "asm.year-end.cron",
          "* * * * * *",
          "asm.year-end.performance-year",
          "2027",
          "asm.year-end.input-directory",
          "some",
          "asm.runs.work",
          "false");

  @TempDir private Path directory;

  @Test
  void eachMomentHasOneOperationOnTwoInstancesOfOneMySql() throws IOException {
    SmallExample.some(directory.resolve("inputs").resolve("some"), 6);
    DatabaseLocation location = TestDatabase.MYSQL.fresh(directory);
    try (Service one = Service.start(location, directory, EVERY_SECOND);
        Service two = Service.start(location, directory, EVERY_SECOND)) {
      haveOneOperationEach(one.operator(), two.operator());
    }
  }

  /** H2 lets one process in: two schedules in it are as near as two instances come. */
  @Test
  void eachMomentHasOneOperationOnTwoContextsOfOneH2() throws IOException {
    SmallExample.some(directory.resolve("inputs").resolve("some"), 6);
    Map<String, Object> shared = new LinkedHashMap<>(EVERY_SECOND);
    shared.put(
        "spring.datasource.url",
        "jdbc:h2:mem:clockwork;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
            + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000");
    try (Service one = Service.start(embedded("one"), directory, shared);
        Service two = Service.start(embedded("two"), directory, shared)) {
      haveOneOperationEach(one.operator(), two.operator());
    }
  }

  private DatabaseLocation embedded(String name) {
    return new DatabaseLocation.Embedded(directory.resolve(name));
  }

  private static void haveOneOperationEach(Operator one, Operator two) {
    // Only moments at which both instances ran count.
    Instant begin = Instant.now();
    await(two, begin.plusSeconds(MOMENTS));
    List<Long> seconds = seconds(one.list(), begin);
    List<Long> distinct = seconds.stream().distinct().toList();

    assertThat(distinct).as("seconds with an operation").hasSizeGreaterThanOrEqualTo(MOMENTS - 1);
    assertThat(seconds).as("one operation for each").hasSameSizeAs(distinct);
    assertThat(seconds(two.list(), begin)).containsAll(seconds);
  }

  private static void await(Operator operator, Instant moment) {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (operator.list().stream().noneMatch(one -> created(one).isAfter(moment))) {
      assertThat(Instant.now()).isBefore(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<Long> seconds(List<Operation> operations, Instant since) {
    return operations.stream()
        .map(ClockworkTest::created)
        .filter(created -> created.isAfter(since))
        .map(Instant::getEpochSecond)
        .sorted()
        .toList();
  }

  private static Instant created(Operation operation) {
    var created = Operator.metadata(operation).getCreateTime();
    return Instant.ofEpochSecond(created.getSeconds(), created.getNanos());
  }
}
