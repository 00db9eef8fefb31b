package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import com.google.type.Date;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.asmengine.bootstrap.yearend.ResultFiles;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportedMultiplier;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.GetPublicationRequest;
import org.asmengine.proto.v1.GetScoringRunRequest;
import org.asmengine.proto.v1.ListScoringRunsRequest;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublishRunRequest;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.asmengine.proto.v1.VerifyScoringRunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.FileSystemUtils;

/** The database is killed under the service, and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseOutageTest {

  private static final int REFRESH_SECONDS = 1;

  /** Small transactions take long, so that there is a middle in which the database goes. */
  private static final Map<String, String> SLOW =
      Map.of(
          "ASM_RUNS_CHUNKSIZE",
          "3",
          "ASM_RUNS_PARTITIONS",
          "1",
          "ASM_METRICS_REFRESH",
          REFRESH_SECONDS + "s");

  private static final String YEAR = "publications/2029";
  private static final String LOADED = "asm_publication_loaded{payment_year=\"2029\"} 1";

  @TempDir private Path directory;

  @Test
  void callsFailWithAHintMultipliersAreServedAndNothingIsLostOrDoubled() throws IOException {
    FileSystemUtils.copyRecursively(SmallExample.input(), directory.resolve("inputs/small"));
    try (PrivateMySql database = new PrivateMySql(directory);
        ServiceProcess service = ServiceProcess.start(database.location(), directory, SLOW)) {
      Operator operator = service.operator();

      // during a run
      StartScoringRunRequest request = Operator.request("small").build();
      String name = operator.runs().startScoringRun(request).getName();
      operator.awaitMiddle(name);
      database.kill();
      isUnavailable(service, () -> operator.get(name));
      database.up();
      Operator.eventually(() -> operator.get(name));
      ScoringRun run = isComplete(service, operator.awaitEnd(name));
      assertThat(operator.runs().startScoringRun(request).getName()).isEqualTo(name);
      assertThat(operator.list()).hasSize(1);
      assertThat(
              operator
                  .runs()
                  .verifyScoringRun(
                      VerifyScoringRunRequest.newBuilder().setName(run.getName()).build())
                  .getIntact())
          .isTrue();

      // during calls
      Publication published =
          operator
              .publications()
              .publishRun(PublishRunRequest.newBuilder().setScoringRun(run.getName()).build());
      ExportedMultiplier known = firstMultiplier(operator);
      GetPaymentMultiplierRequest claim = claim(known);
      PaymentMultiplier before = operator.payments().getPaymentMultiplier(claim);
      assertThat(before.getMultiplier()).isEqualTo(known.getMultiplier());
      figuresTellOfThePublication(service);
      database.kill();
      List<Supplier<Object>> needIt =
          List.of(
              () ->
                  operator
                      .runs()
                      .getScoringRun(
                          GetScoringRunRequest.newBuilder().setName(run.getName()).build()),
              () -> operator.runs().startScoringRun(Operator.request("small").build()),
              () ->
                  operator
                      .publications()
                      .getPublication(GetPublicationRequest.newBuilder().setName(YEAR).build()));
      for (Supplier<Object> call : needIt) {
        isUnavailable(service, call);
        assertThat(operator.payments().getPaymentMultiplier(claim)).isEqualTo(before);
      }
      figuresStayAndTellThatTheyAreOld(service);

      database.up();
      Publication again =
          Operator.eventually(() ->
              operator
                  .publications()
                  .getPublication(GetPublicationRequest.newBuilder().setName(YEAR).build()));
      assertThat(again.getScoringRun()).isEqualTo(published.getScoringRun());
      assertThat(
              operator
                  .runs()
                  .listScoringRuns(ListScoringRunsRequest.getDefaultInstance())
                  .getScoringRunsList())
          .hasSize(1);
      assertThat(operator.list()).hasSize(1);
      assertThat(operator.payments().getPaymentMultiplier(claim)).isEqualTo(before);
    }
  }

  private ScoringRun isComplete(ServiceProcess service, Operation ended) {
    assertThat(ended.hasResponse()).as(service.log()).isTrue();
    ScoringRun run = Operator.response(ended);
    String number = run.getName().substring("scoringRuns/".length());
    ResultFiles.in(directory.resolve("outputs").resolve(number))
        .mustHaveResults(SmallExample.expected());
    return run;
  }

  /** They are read every second, and only what was read before the outage can stay. */
  private static void figuresTellOfThePublication(ServiceProcess service) {
    Instant end = Instant.now().plus(Operator.PATIENCE);
    while (!service.scrape().contains(LOADED)) {
      assertThat(Instant.now()).as("the figures do not tell of it").isBefore(end);
      Operator.pause();
    }
    assertThat(age(service.scrape())).isNotNegative();
  }

  /** A scrape answers also without a database: with what was read last, and how old that is. */
  private static void figuresStayAndTellThatTheyAreOld(ServiceProcess service) {
    String first = service.scrape();
    assertThat(first).contains(LOADED);
    assertThat(first).contains("asm_run_in_progress 0");
    Instant end = Instant.now().plus(Operator.PATIENCE);
    while (age(service.scrape()) < Math.max(age(first), REFRESH_SECONDS) + 1) {
      assertThat(Instant.now()).as("the figures do not grow old").isBefore(end);
      Operator.pause();
    }
  }

  /** How many seconds ago the figures were read. */
  private static double age(String scrape) {
    return scrape
        .lines()
        .filter(line -> line.startsWith("asm_figures_age_seconds "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no age of the figures"));
  }

  private static ExportedMultiplier firstMultiplier(Operator operator) {
    return Operator.eventually(() ->
        operator
            .payments()
            .exportPaymentMultipliers(
                ExportPaymentMultipliersRequest.newBuilder().setPublication(YEAR).build())
            .next()
            .getMultipliers(0));
  }

  private static GetPaymentMultiplierRequest claim(ExportedMultiplier known) {
    return GetPaymentMultiplierRequest.newBuilder()
        .setTin(known.getTin())
        .setNpi(known.getNpi())
        .setDateOfService(Date.newBuilder().setYear(2029).setMonth(6).setDay(30))
        .build();
  }

  private static void isUnavailable(ServiceProcess service, Supplier<Object> call) {
    Throwable thrown = catchThrowable(call::get);
    assertThat(thrown).as(service.log()).isInstanceOf(StatusRuntimeException.class);
    Status status = Objects.requireNonNull(StatusProto.fromThrowable(thrown));
    assertThat(status.getCode()).as(service.log()).isEqualTo(Code.UNAVAILABLE_VALUE);
    assertThat(Operator.reason(status)).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(status.getDetailsList()).anyMatch(DatabaseOutageTest::isRetryInfo);
  }

  private static boolean isRetryInfo(Any detail) {
    return detail.is(RetryInfo.class);
  }
}
