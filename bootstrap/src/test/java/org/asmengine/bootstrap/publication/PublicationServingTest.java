package org.asmengine.bootstrap.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.StatusProto;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportedMultiplier;
import org.asmengine.proto.v1.GetPublicationRequest;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublishRunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a run in the database to multipliers in every instance, and on without the database. */
class PublicationServingTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final PublishRunRequest PUBLISH =
      PublishRunRequest.newBuilder().setScoringRun("scoringRuns/1").build();

  @TempDir private Path directory;

  /** Makes run 1, and tells the adjustments that it found. */
  private Map<ParticipantId, AdjustmentRow> yearEnd(DatabaseLocation location)
      throws URISyntaxException {
    Path input =
        Path.of(Objects.requireNonNull(getClass().getResource("/examples/small/input")).toURI());
    Map<ParticipantId, AdjustmentRow> adjustments = new TreeMap<>();
    try (Engine engine = Engine.open(location)) {
      engine
          .yearEnd()
          .run(
              new YearEndRequest(
                  PerformanceYear.of(2027),
                  Map.of(),
                  new CsvDirectory(input),
                  new OutputDirectory(directory.resolve("output")),
                  OptionalLong.empty(),
                  2,
                  2_000,
                  Progress.silent()));
      engine
          .results()
          .forEachScore(
              new RunId(1),
              (score, adjustment) -> adjustments.put(score.participant(), adjustment));
    }
    assertThat(adjustments).hasSizeGreaterThan(500);
    return adjustments;
  }

  private static void isServed(Instance instance, Map<ParticipantId, AdjustmentRow> adjustments) {
    adjustments.forEach((participant, adjustment) ->
        assertThat(new BigDecimal(instance.multiplier(participant).getMultiplier().getValue()))
            .isEqualTo(adjustment.paymentMultiplier()));
    List<ExportedMultiplier> exported = new ArrayList<>();
    instance
        .payments()
        .exportPaymentMultipliers(
            ExportPaymentMultipliersRequest.newBuilder()
                .setPublication("publications/2029")
                .build())
        .forEachRemaining(message -> exported.addAll(message.getMultipliersList()));
    assertThat(exported)
        .extracting(line -> ParticipantId.of(line.getTin(), line.getNpi()))
        .containsExactlyElementsOf(adjustments.keySet());
  }

  private static StatusRuntimeException refused(Runnable call) {
    return assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(call::run).actual();
  }

  private static Publication get(Instance instance) {
    return instance
        .publications()
        .getPublication(GetPublicationRequest.newBuilder().setName("publications/2029").build());
  }

  @Test
  void onTheEmbeddedDatabase() throws URISyntaxException {
    DatabaseLocation location = new DatabaseLocation.Embedded(directory.resolve("database"));
    Map<ParticipantId, AdjustmentRow> adjustments = yearEnd(location);
    ParticipantId somebody = adjustments.keySet().iterator().next();

    try (Instance instance = Instance.serve(location)) {
      assertThat(refused(() -> instance.multiplier(somebody)).getStatus().getCode())
          .isEqualTo(Status.Code.FAILED_PRECONDITION);
      Publication rehearsed =
          instance.publications().publishRun(PUBLISH.toBuilder().setValidateOnly(true).build());
      assertThat(rehearsed.getName()).isEqualTo("publications/2029");
      assertThat(refused(() -> get(instance)).getStatus().getCode())
          .isEqualTo(Status.Code.NOT_FOUND);
      assertThat(instance.serves(somebody)).isFalse();

      Publication published = instance.publications().publishRun(PUBLISH);

      assertThat(get(instance)).isEqualTo(published);
      isServed(instance, adjustments);
    }
    try (Instance restarted = Instance.serve(location)) {
      isServed(restarted, adjustments);
    }
  }

  @Test
  void onMySqlToEveryInstanceAndOnWhileTheDatabaseIsAway() throws URISyntaxException {
    MySqlDatabase database = MySqlServer.freshDatabase();
    DatabaseLocation direct =
        new DatabaseLocation.MySql(database.url(), database.user(), database.password());
    Map<ParticipantId, AdjustmentRow> adjustments = yearEnd(direct);
    ParticipantId somebody = adjustments.keySet().iterator().next();
    URI address = URI.create(database.url().substring("jdbc:".length()));

    try (Wire wire = new Wire(address.getHost(), address.getPort());
        Instance other = Instance.serve(through(wire, address, database));
        Instance instance = Instance.serve(direct)) {
      assertThat(other.serves(somebody)).isFalse();

      instance.publications().publishRun(PUBLISH);

      assertThat(instance.serves(somebody)).isTrue();
      await().atMost(SOON).until(() -> other.serves(somebody));
      isServed(other, adjustments);

      wire.cut();

      assertThat(other.multiplier(somebody)).isEqualTo(instance.multiplier(somebody));
      StatusRuntimeException away = refused(() -> get(other));
      assertThat(away.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(Objects.requireNonNull(StatusProto.fromThrowable(away)).getDetailsList())
          .anyMatch(detail -> detail.is(RetryInfo.class));
      await()
          .atMost(SOON)
          .until(() -> other.health("asm.v1.PublicationService") == ServingStatus.NOT_SERVING);
      assertThat(other.health("asm.v1.PaymentService")).isEqualTo(ServingStatus.SERVING);
      assertThat(other.serves(somebody)).isTrue();

      wire.join();

      await()
          .atMost(SOON)
          .until(() -> other.health("asm.v1.PublicationService") == ServingStatus.SERVING);
      assertThat(get(other)).isEqualTo(get(instance));
      isServed(other, adjustments);
    }
  }

  private static DatabaseLocation through(Wire wire, URI address, MySqlDatabase database) {
    return new DatabaseLocation.MySql(
        database.url().replace(":" + address.getPort() + "/", ":" + wire.port() + "/"),
        database.user(),
        database.password());
  }
}
