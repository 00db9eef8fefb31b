package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import com.google.rpc.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.yearend.ResultFiles;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.asmengine.proto.v1.CancelScoringRunRequest;
import org.asmengine.proto.v1.GetScoringRunRequest;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.ScoringRunState;
import org.asmengine.proto.v1.StartScoringRunMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** A run in the service ends with the same bytes, whatever happens to the service meanwhile. */
@Execution(ExecutionMode.CONCURRENT)
class InterruptedRunTest {

  /** The machine may have other work, and no instance is to end of that. */
  private static final String PATIENCE = "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT";

  private static final String MILLIS = "120000";

  /** Small transactions take long, so that there is a middle to be interrupted in. */
  private static final Map<String, String> SLOW =
      Map.of("ASM_RUNS_CHUNKSIZE", "1", "ASM_RUNS_PARTITIONS", "1", PATIENCE, MILLIS);

  private static final Map<String, String> FAST =
      Map.of("ASM_RUNS_PARTITIONS", "2", PATIENCE, MILLIS);

  private static final Map<String, String> IDLE =
      Map.of("ASM_RUNS_WORK", "false", PATIENCE, MILLIS);

  @TempDir private Path directory;

  @BeforeEach
  void copyTheInput() throws IOException {
    FileSystemUtils.copyRecursively(SmallExample.input(), inputs());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesOnAfterSigterm(TestDatabase database) {
    DatabaseLocation location = database.fresh(directory);
    String name;
    StartScoringRunMetadata middle;
    try (ServiceProcess service = ServiceProcess.start(location, directory, SLOW)) {
      name = service.operator().start(Operator.request("small")).getName();
      middle = Operator.metadata(service.operator().awaitMiddle(name));

      service.terminate();
    }
    try (ServiceProcess service = ServiceProcess.start(location, directory, FAST)) {
      Operation ended = service.operator().awaitEnd(name);

      isComplete(ended);
      assertThat(Operator.metadata(ended).getRowsWritten()).isGreaterThan(middle.getRowsWritten());
      assertThat(Operator.metadata(ended).getScoringRun()).isEqualTo(middle.getScoringRun());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesOnAfterKill9(TestDatabase database) {
    DatabaseLocation location = database.fresh(directory);
    String name;
    String answered;
    int percent;
    try (ServiceProcess service = ServiceProcess.start(location, directory, SLOW)) {
      name = service.operator().start(Operator.request("small")).getName();
      percent = Operator.metadata(service.operator().awaitMiddle(name)).getPercent();
      answered = service.operator().start(Operator.request("small")).getName();
      service.kill();
    }
    try (ServiceProcess service = ServiceProcess.start(location, directory, FAST)) {
      assertThat(service.operator().get(answered).getDone()).isFalse();
      Operation found = service.operator().get(name);
      assertThat(found.getDone()).isFalse();
      assertThat(Operator.metadata(found).getPercent()).isGreaterThanOrEqualTo(percent);

      Operation ended = service.operator().awaitEnd(name);
      // The same run once more: it writes the same files again.
      isComplete(service.operator().awaitEnd(answered));
      isComplete(ended);
    }
  }

  @Test
  void isCancelledAndGoesOnWhenItIsStartedAgain() {
    DatabaseLocation location = TestDatabase.MYSQL.fresh(directory);
    String run;
    try (ServiceProcess service = ServiceProcess.start(location, directory, SLOW)) {
      Operator operator = service.operator();
      String name = operator.start(Operator.request("small")).getName();
      String waiting = operator.start(Operator.request("small")).getName();
      run = Operator.metadata(operator.awaitMiddle(name)).getScoringRun();
      operator.cancel(waiting);

      ScoringRun asked =
          operator
              .runs()
              .cancelScoringRun(CancelScoringRunRequest.newBuilder().setName(run).build());

      assertThat(asked.getState()).isEqualTo(ScoringRunState.SCORING_RUN_STATE_INCOMPLETE);
      for (String cancelled : List.of(name, waiting)) {
        Operation ended = operator.awaitEnd(cancelled);
        assertThat(ended.getError().getCode()).isEqualTo(Code.CANCELLED_VALUE);
        assertThat(Operator.reason(ended.getError())).isEqualTo("RUN_STOPPED");
        assertThat(Operator.metadata(ended).getCancelRequested()).isTrue();
      }
      assertThat(
              operator
                  .runs()
                  .getScoringRun(GetScoringRunRequest.newBuilder().setName(run).build())
                  .getState())
          .isEqualTo(ScoringRunState.SCORING_RUN_STATE_INCOMPLETE);
    }
    try (ServiceProcess service = ServiceProcess.start(location, directory, FAST)) {
      Operator operator = service.operator();
      Operation again = operator.start(Operator.request("small"));

      assertThat(Operator.metadata(again).getScoringRun()).isEqualTo(run);
      assertThat(isComplete(operator.awaitEnd(again.getName())).getName()).isEqualTo(run);
    }
  }

  @Test
  void isTakenOverByAnotherInstance() {
    DatabaseLocation location = TestDatabase.MYSQL.fresh(directory);
    try (ServiceProcess one = ServiceProcess.start(location, directory, SLOW);
        ServiceProcess idle = ServiceProcess.start(location, directory, IDLE)) {
      String name = idle.operator().start(Operator.request("small")).getName();
      idle.operator().awaitMiddle(name);
      try (ServiceProcess other = ServiceProcess.start(location, directory, FAST)) {
        one.kill();

        isComplete(other.operator().awaitEnd(name));
        isComplete(idle.operator().get(name));
      }
    }
  }

  @Test
  void isHandedOverByAnInstanceThatIsStopped() {
    DatabaseLocation location = TestDatabase.MYSQL.fresh(directory);
    try (ServiceProcess one = ServiceProcess.start(location, directory, SLOW);
        ServiceProcess other = ServiceProcess.start(location, directory, IDLE)) {
      String name = one.operator().start(Operator.request("small")).getName();
      one.operator().awaitMiddle(name);
      one.terminate();

      Operation waiting = other.operator().get(name);
      assertThat(waiting.getDone()).isFalse();
    }
  }

  private ScoringRun isComplete(Operation ended) {
    ScoringRun run = Operator.response(ended);
    assertThat(run.getState()).isEqualTo(ScoringRunState.SCORING_RUN_STATE_COMPLETE);
    Path outputs =
        directory.resolve("outputs").resolve(run.getName().substring("scoringRuns/".length()));
    ResultFiles.in(outputs).mustHaveResults(SmallExample.expected());
    return run;
  }

  private Path inputs() throws IOException {
    return Files.createDirectories(directory.resolve("inputs")).resolve("small");
  }
}
