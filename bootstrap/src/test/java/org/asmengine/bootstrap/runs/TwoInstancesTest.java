package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.asmengine.proto.v1.ListScoringRunsRequest;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.ScoringRunState;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one MySQL do together what one does. */
class TwoInstancesTest {

  private static final int CALLERS = 32;
  private static final int RUNS = 6;

  private final Path directory;
  private final List<Service> services = new ArrayList<>();

  TwoInstancesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void start() throws IOException {
    SmallExample.some(directory.resolve("inputs").resolve("some"), 6);
    DatabaseLocation location = TestDatabase.MYSQL.fresh(directory);
    services.add(Service.start(location, directory, Map.of("asm.runs.poll", "50ms")));
    services.add(Service.start(location, directory, Map.of("asm.runs.poll", "50ms")));
  }

  @AfterEach
  void stop() {
    services.forEach(Service::close);
  }

  @Test
  void everyRunIsDoneOnceWhoeverDoesIt() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      StartScoringRunRequest.Builder request =
          Operator.request("some").putAllParameterOverrides(SmallExample.another(i));
      names.add(services.get(i % services.size()).operator().start(request).getName());
    }

    Set<String> digests = new HashSet<>();
    Set<String> runs = new HashSet<>();
    for (String name : names) {
      ScoringRun run = Operator.response(services.getFirst().operator().awaitEnd(name));
      assertThat(run.getState()).isEqualTo(ScoringRunState.SCORING_RUN_STATE_COMPLETE);
      digests.add(run.getOutputDigest());
      runs.add(run.getName());
    }
    assertThat(runs).hasSize(RUNS);
    assertThat(digests).as("the same numbers each time").hasSize(1);
    assertThat(allRuns()).isEqualTo(RUNS);
  }

  @Test
  void oneIdStartsOneRunThroughBoth() throws Exception {
    StartScoringRunRequest request = Operator.request("some").build();
    CyclicBarrier barrier = new CyclicBarrier(CALLERS);
    Set<Operation> answers = new HashSet<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      List<Callable<Operation>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        Operator operator = services.get(i % services.size()).operator();
        calls.add(() -> {
          barrier.await();
          return operator.runs().startScoringRun(request);
        });
      }
      for (Future<Operation> future : executor.invokeAll(calls)) {
        answers.add(future.get());
      }
    }

    assertThat(answers).hasSize(1);
    Operator operator = services.getLast().operator();
    assertThat(operator.list()).hasSize(1);
    assertThat(operator.awaitEnd(answers.iterator().next().getName()).hasResponse()).isTrue();
    assertThat(allRuns()).isEqualTo(1);
  }

  private int allRuns() {
    return services
        .getFirst()
        .operator()
        .runs()
        .listScoringRuns(ListScoringRunsRequest.getDefaultInstance())
        .getScoringRunsCount();
  }
}
