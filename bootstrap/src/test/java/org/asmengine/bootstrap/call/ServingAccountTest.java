package org.asmengine.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.type.Date;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.security.SecurityConfiguration;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;
import org.asmengine.proto.v1.AttestImprovementActivitiesRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.ImprovementActivity;
import org.asmengine.proto.v1.ListFinalScoresRequest;
import org.asmengine.proto.v1.ListFinalScoresResponse;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublishRunRequest;
import org.asmengine.proto.v1.ScoreServiceGrpc;
import org.asmengine.proto.v1.ScoringRunServiceGrpc;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.asmengine.proto.v1.Submission;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service works with the account that can't change what is there for good. */
class ServingAccountTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/examples/small");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final MySqlDatabase migrating = MySqlServer.freshDatabase();
  private final MySqlDatabase serving = MySqlServer.freshAccount(migrating);
  private final DatabaseLocation.MySql alone =
      new DatabaseLocation.MySql(serving.url(), serving.user(), serving.password());

  @Test
  void aRunASubmissionAPublicationAnExportAndTheirTrail(@TempDir Path outputs) throws SQLException {
    Engine.open(
            alone.migratedBy(new DatabaseLocation.Account(migrating.user(), migrating.password())))
        .close();
    PublishRunRequest publish =
        PublishRunRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setScoringRun("scoringRuns/1")
            .build();
    Publication published;
    try (Service service = new Service(outputs)) {
      service.run();
      ListFinalScoresResponse scores =
          ScoreServiceGrpc.newBlockingStub(service.channel)
              .listFinalScores(
                  ListFinalScoresRequest.newBuilder()
                      .setParent("scoringRuns/1")
                      .setPageSize(1)
                      .build());
      Submission submission = service.attest(scores.getFinalScores(0).getTin());
      assertThat(submission.getName()).startsWith("submissions/");
      published = PublicationServiceGrpc.newBlockingStub(service.channel).publishRun(publish);
      assertThat(published.getName()).isEqualTo("publications/2029");
      assertThat(service.exported()).isEqualTo(600);
    }
    try (Service restarted = new Service(outputs)) {
      assertThat(PublicationServiceGrpc.newBlockingStub(restarted.channel).publishRun(publish))
          .isEqualTo(published);
    }

    assertThat(trail())
        .containsExactly(
            "local StartScoringRun OK",
            "local AttestImprovementActivities OK",
            "local PublishRun OK",
            "local ExportPaymentMultipliers STARTED",
            "local ExportPaymentMultipliers OK",
            "local PublishRun REPEATED");
  }

  private List<String> trail() throws SQLException {
    List<String> trail = new ArrayList<>();
    try (Connection connection = serving.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select concat(caller, ' ', substring_index(method, '/', -1), ' ', outcome)"
                    + " from audit_event order by event_id")) {
      while (row.next()) {
        trail.add(row.getString(1));
      }
    }
    return trail;
  }

  /** The service with the serving account alone. */
  private final class Service implements AutoCloseable {
    private final Engine engine;
    private final ManagedChannel channel;

    Service(Path outputs) {
      engine =
          Engine.serve(
              alone,
              Map.of(
                  "spring.grpc.server.port",
                  0,
                  "server.port",
                  0,
                  SecurityConfiguration.PLAINTEXT,
                  true,
                  "asm.inputs.root",
                  EXAMPLES,
                  "asm.outputs.root",
                  outputs));
      channel =
          Grpc.newChannelBuilder(engine.ports().grpc(), InsecureChannelCredentials.create())
              .build();
    }

    void run() {
      Operation started =
          ScoringRunServiceGrpc.newBlockingStub(channel)
              .startScoringRun(
                  StartScoringRunRequest.newBuilder()
                      .setRequestId(UUID.randomUUID().toString())
                      .setPerformanceYear(2027)
                      .setInputDirectory("input")
                      .setSubmissionSource(SubmissionSource.SUBMISSION_SOURCE_FILES)
                      .build());
      Operation ended =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(500))
              .until(() -> operation(started.getName()), Operation::getDone);
      assertThat(ended.hasError()).as("%s", ended.getError()).isFalse();
    }

    private Operation operation(String name) {
      return OperationsGrpc.newBlockingStub(channel)
          .getOperation(GetOperationRequest.newBuilder().setName(name).build());
    }

    Submission attest(String tin) {
      return SubmissionServiceGrpc.newBlockingStub(channel)
          .attestImprovementActivities(
              AttestImprovementActivitiesRequest.newBuilder()
                  .setRequestId(UUID.randomUUID().toString())
                  .setPerformanceYear(2027)
                  .setTin(tin)
                  .addImprovementActivities(
                      ImprovementActivity.newBuilder()
                          .setActivityId("IA_1")
                          .setAttested(true)
                          .setStartDate(Date.newBuilder().setYear(2027).setMonth(1).setDay(1))
                          .setEndDate(Date.newBuilder().setYear(2027).setMonth(12).setDay(31)))
                  .build());
    }

    /** How many multipliers are exported, once this instance has the publication. */
    int exported() {
      PaymentServiceBlockingStub payments = PaymentServiceGrpc.newBlockingStub(channel);
      await()
          .atMost(PATIENCE)
          .ignoreExceptionsMatching(
              e -> Status.fromThrowable(e).getCode() == Status.Code.FAILED_PRECONDITION)
          .until(() ->
              payments
                  .getPaymentMultiplier(
                      GetPaymentMultiplierRequest.newBuilder()
                          .setTin("000000000")
                          .setNpi("0000000000")
                          .setDateOfService(Date.newBuilder().setYear(2029).setMonth(1).setDay(1))
                          .build())
                  .isInitialized());
      int count = 0;
      Iterator<ExportPaymentMultipliersResponse> messages =
          payments.exportPaymentMultipliers(
              ExportPaymentMultipliersRequest.newBuilder()
                  .setPublication("publications/2029")
                  .build());
      while (messages.hasNext()) {
        count += messages.next().getMultipliersCount();
      }
      return count;
    }

    @Override
    public void close() {
      channel.shutdownNow();
      engine.close();
    }
  }
}
