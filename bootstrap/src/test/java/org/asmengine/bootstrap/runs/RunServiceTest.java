package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.DeleteOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.WaitOperationRequest;
import com.google.rpc.Code;
import com.google.type.Date;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asmengine.application.circumstances.CircumstanceLine;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.circumstances.ReachedParticipants;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.bootstrap.yearend.ResultFiles;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.proto.v1.AffectedPlaceKind;
import org.asmengine.proto.v1.AffectedPlaces;
import org.asmengine.proto.v1.AffectedScope;
import org.asmengine.proto.v1.CancelScoringRunRequest;
import org.asmengine.proto.v1.CircumstanceDetermination;
import org.asmengine.proto.v1.CircumstanceSource;
import org.asmengine.proto.v1.GetScoringRunRequest;
import org.asmengine.proto.v1.GrantCircumstancesRequest;
import org.asmengine.proto.v1.ListRejectsRequest;
import org.asmengine.proto.v1.ListRejectsResponse;
import org.asmengine.proto.v1.ListScoringRunsRequest;
import org.asmengine.proto.v1.ListScoringRunsResponse;
import org.asmengine.proto.v1.Reject;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.ScoringRunState;
import org.asmengine.proto.v1.ScoringRunStep;
import org.asmengine.proto.v1.StartScoringRunMetadata;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.asmengine.proto.v1.VerifyScoringRunRequest;
import org.asmengine.proto.v1.VerifyScoringRunResponse;
import org.asmengine.proto.v1.WithdrawCircumstancesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** Runs are started, watched, checked and stopped over gRPC. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set by JUnit and before the tests
class RunServiceTest {

  private static final int CALLERS = 32;
  private static final GrantCircumstancesRequest GRANT_BY_AREA =
      GrantCircumstancesRequest.newBuilder()
          .setPerformanceYear(2027)
          .setScope(
              AffectedScope.newBuilder()
                  .setPlaces(
                      AffectedPlaces.newBuilder()
                          .setKind(AffectedPlaceKind.AFFECTED_PLACE_KIND_AREA)
                          .addCodes("15380")))
          .setStartDate(Date.newBuilder().setYear(2027).setMonth(9).setDay(1))
          .setEndDate(Date.newBuilder().setYear(2027).setMonth(9).setDay(30))
          .setReference("EUC-2027-01")
          .build();

  @Parameter private TestDatabase database;
  private Path directory;
  private Service service;
  private Operator operator;
  private Operation complete;

  @BeforeParameterizedClassInvocation
  void start() throws IOException {
    directory = Files.createTempDirectory("asm-runs");
    FileSystemUtils.copyRecursively(SmallExample.input(), inputs("small"));
    SmallExample.some(inputs("tiny"), 6);
    service = Service.start(database.fresh(directory), directory, Map.of());
    operator = service.operator();
    complete = operator.awaitEnd(operator.start(Operator.request("small")).getName());
  }

  @AfterParameterizedClassInvocation
  void stop() throws IOException {
    service.close();
    FileSystemUtils.deleteRecursively(directory);
  }

  @Test
  void aRunEndsWithTheFilesOfTheContract() {
    ScoringRun run = Operator.response(complete);

    assertThat(run.getState()).isEqualTo(ScoringRunState.SCORING_RUN_STATE_COMPLETE);
    assertThat(run.getPerformanceYear()).isEqualTo(2027);
    assertThat(run.getPaymentYear()).isEqualTo(2029);
    assertThat(run.getWhatIf()).isFalse();
    assertThat(run.getInputsList()).hasSize(8);
    assertThat(run.getUnsettledParametersList()).isNotEmpty();
    assertThat(run.getOverriddenParametersList()).isEmpty();
    assertThat(run.getOutputDigest()).hasSize(64);
    ResultFiles.in(outputs(run)).mustHaveResults(SmallExample.expected());
    assertThat(get(run.getName())).isEqualTo(run);
  }

  @Test
  void theOperationTellsWhatWasReadWrittenAndRejected() {
    StartScoringRunMetadata metadata = Operator.metadata(complete);
    ScoringRun run = Operator.response(complete);
    long records = run.getInputsList().stream().mapToLong(input -> input.getRecords()).sum();
    long rejected = run.getInputsList().stream().mapToLong(input -> input.getRejected()).sum();

    assertThat(complete.getName()).matches("operations/[0-9a-f-]{36}");
    assertThat(metadata.getScoringRun()).isEqualTo(run.getName());
    assertThat(metadata.getPercent()).isEqualTo(100);
    assertThat(metadata.getStep()).isEqualTo(ScoringRunStep.SCORING_RUN_STEP_SEAL);
    assertThat(metadata.getRowsRead()).isGreaterThan(2 * records - rejected);
    assertThat(metadata.getRowsWritten()).isGreaterThan(records - rejected);
    assertThat(metadata.getRowsRejected()).isEqualTo(rejected);
    assertThat(metadata.hasEndTime()).isTrue();
    assertThat(metadata.hasEstimatedEndTime()).isFalse();
    assertThat(metadata.getCancelRequested()).isFalse();
  }

  @Test
  void theSameInputsAgainAreTheSameRun() {
    Operation again = operator.awaitEnd(operator.start(Operator.request("small")).getName());

    assertThat(again.getName()).isNotEqualTo(complete.getName());
    assertThat(Operator.response(again)).isEqualTo(Operator.response(complete));
  }

  @Test
  void circumstancesOfTheRegisterCountAsTheyWereAtTheStart() throws IOException {
    SmallExample.some(inputs("circumstances"), 6);
    Path file = inputs("circumstances").resolve("circumstances.csv");
    Files.delete(file);
    CircumstanceDetermination granted = operator.circumstances().grantCircumstances(GRANT_BY_AREA);
    StartScoringRunRequest.Builder fromTheRegister =
        Operator.request("circumstances")
            .setCircumstanceSource(CircumstanceSource.CIRCUMSTANCE_SOURCE_SERVICE);
    Operation started = operator.start(fromTheRegister);
    byte[] exported =
        CircumstanceLine.file(
            ReachedParticipants.of(
                    service
                        .engine()
                        .useCase(Determinations.class)
                        .counting(PerformanceYear.of(2027)),
                    new CsvDirectory(inputs("circumstances")))
                .lines());
    operator
        .circumstances()
        .withdrawCircumstances(
            WithdrawCircumstancesRequest.newBuilder()
                .setName(granted.getName())
                .setReason("after the start")
                .build());
    ScoringRun run = Operator.response(operator.awaitEnd(started.getName()));

    assertThat(run.getInputsList())
        .filteredOn(input -> input.getFile().equals("circumstances.csv"))
        .singleElement()
        .satisfies(input -> {
          assertThat(input.getRecords()).isPositive();
          assertThat(input.getRejected()).isZero();
        });
    Files.write(file, exported);
    Operation fromTheFile =
        operator.awaitEnd(operator.start(Operator.request("circumstances")).getName());
    assertThat(Operator.response(fromTheFile)).isEqualTo(run);
    assertThat(
            Operator.reason(
                Operator.failure(() ->
                    operator.start(fromTheRegister.setRequestId(UUID.randomUUID().toString())))))
        .isEqualTo("TWO_SOURCES");
  }

  @Test
  void manyCallsWithOneIdStartOneRun() throws Exception {
    StartScoringRunRequest request =
        Operator.request("tiny").putParameterOverrides("risk.2027", "0.08").build();
    int before = operator.list().size();
    Set<Operation> answers = new HashSet<>();
    CyclicBarrier barrier = new CyclicBarrier(CALLERS);
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      Callable<Operation> call =
          () -> {
            try (Operator caller = new Operator(service.engine().ports().grpc())) {
              barrier.await();
              return caller.runs().startScoringRun(request);
            }
          };
      List<Callable<Operation>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        calls.add(call);
      }
      for (Future<Operation> future : executor.invokeAll(calls)) {
        answers.add(future.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(operator.list()).hasSize(before + 1);
    ScoringRun run = Operator.response(operator.awaitEnd(answers.iterator().next().getName()));
    assertThat(run.getWhatIf()).isTrue();
    assertThat(run.getOverriddenParametersList()).containsExactly("risk.2027");
    assertThat(runs("risk.2027")).containsExactly(run.getName());
    assertThat(
            Operator.reason(
                Operator.failure(() ->
                    operator.runs().startScoringRun(request.toBuilder().setMaxRejects(1).build()))))
        .isEqualTo("REQUEST_ID_REUSED");
  }

  /** The runs that override the parameter. */
  private List<String> runs(String parameter) {
    return operator
        .runs()
        .listScoringRuns(ListScoringRunsRequest.newBuilder().setPageSize(1000).build())
        .getScoringRunsList()
        .stream()
        .filter(run -> run.getOverriddenParametersList().contains(parameter))
        .map(ScoringRun::getName)
        .toList();
  }

  @Test
  void whatIsOnlyCheckedLeavesNothing() {
    int before = operator.list().size();

    Operation checked = operator.start(Operator.request("tiny").setValidateOnly(true));

    assertThat(checked.getName()).isEmpty();
    assertThat(checked.getDone()).isFalse();
    assertThat(operator.list()).hasSize(before);
  }

  @Test
  void whatCanNotBeRunIsRefusedAtOnce() throws IOException {
    Files.createDirectories(inputs("empty"));
    Files.createDirectories(directory.resolve("elsewhere"));
    FileSystemUtils.copyRecursively(SmallExample.input(), directory.resolve("elsewhere"));
    Files.createSymbolicLink(inputs("leads-out"), directory.resolve("elsewhere"));
    Files.createSymbolicLink(inputs("up"), directory);

    refuses(Operator.request("nowhere"), Code.NOT_FOUND, "INPUT_DIRECTORY_NOT_FOUND");
    refuses(Operator.request("leads-out"), Code.NOT_FOUND, "INPUT_DIRECTORY_NOT_FOUND");
    refuses(Operator.request("up"), Code.NOT_FOUND, "INPUT_DIRECTORY_NOT_FOUND");
    refuses(Operator.request(".."), Code.INVALID_ARGUMENT, "INVALID_FIELD");
    refuses(Operator.request("../elsewhere"), Code.INVALID_ARGUMENT, "INVALID_FIELD");
    refuses(Operator.request("small/../tiny"), Code.INVALID_ARGUMENT, "INVALID_FIELD");
    refuses(Operator.request("empty"), Code.FAILED_PRECONDITION, "FILE_MISSING");
    refuses(
        Operator.request("tiny").setPerformanceYear(2050), Code.NOT_FOUND, "RULE_SET_NOT_FOUND");
    refuses(
        Operator.request("tiny").putParameterOverrides("no.such", "1"),
        Code.INVALID_ARGUMENT,
        "RULE_SET_UNUSABLE");
    refuses(Operator.request("tiny").setRequestId("x"), Code.INVALID_ARGUMENT, "INVALID_FIELD");
  }

  private void refuses(StartScoringRunRequest.Builder request, Code code, String reason) {
    int before = operator.list().size();
    for (boolean validateOnly : List.of(true, false)) {
      var status = Operator.failure(() -> operator.start(request.setValidateOnly(validateOnly)));
      assertThat(Code.forNumber(status.getCode())).as("%s", status).isEqualTo(code);
      assertThat(Operator.reason(status)).isEqualTo(reason);
    }
    assertThat(operator.list()).hasSize(before);
  }

  @Test
  void aFileInTheDirectoryMustNotLeadOutOfItEither() throws IOException {
    SmallExample.some(inputs("one-link"), 6);
    Path outside = directory.resolve("cost.csv");
    Files.move(inputs("one-link").resolve("cost.csv"), outside);
    Files.createSymbolicLink(inputs("one-link").resolve("cost.csv"), outside);

    refuses(Operator.request("one-link"), Code.FAILED_PRECONDITION, "FILE_UNREADABLE");
  }

  @Test
  void anErrorOfTheRunIsThatOfTheOperation() {
    Operation failed =
        operator.awaitEnd(operator.start(Operator.request("small").setMaxRejects(0)).getName());
    if (Operator.metadata(complete).getRowsRejected() == 0) {
      throw new AssertionError("the example has no rejected row");
    }

    // The complete run was reviewed without a limit: only another one is reviewed again.
    assertThat(failed.hasResponse()).isTrue();

    Operation other =
        operator.awaitEnd(
            operator
                .start(
                    Operator.request("small")
                        .putParameterOverrides("transform.steepness", "0.17")
                        .setMaxRejects(0))
                .getName());
    assertThat(other.hasError()).isTrue();
    assertThat(Code.forNumber(other.getError().getCode())).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Operator.reason(other.getError())).isEqualTo("TOO_MANY_REJECTS");
    assertThat(other.getError().getMessage()).doesNotContainPattern("[0-9]{9}");
    assertThat(Operator.metadata(other).getPercent()).isLessThan(100);
  }

  @Test
  void runsAreListedPageByPage() {
    operator.awaitEnd(
        operator
            .start(Operator.request("tiny").putParameterOverrides("quality.minCases", "10"))
            .getName());
    List<String> all = new ArrayList<>();
    String token = "";
    do {
      ListScoringRunsResponse page =
          operator
              .runs()
              .listScoringRuns(
                  ListScoringRunsRequest.newBuilder()
                      .setPageSize(1)
                      .setPageToken(token)
                      .setPerformanceYear(2027)
                      .build());
      page.getScoringRunsList().forEach(run -> all.add(run.getName()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(all).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(all.getLast()).isEqualTo("scoringRuns/1");
    assertThat(
            operator
                .runs()
                .listScoringRuns(
                    ListScoringRunsRequest.newBuilder().setPerformanceYear(2028).build())
                .getScoringRunsList())
        .isEmpty();
  }

  @Test
  void rejectedRowsAreListedPageByPage() {
    ScoringRun run = Operator.response(complete);
    List<ResultFiles.Rejected> expected = ResultFiles.in(outputs(run)).rejected();
    List<Reject> all = rejects(ListRejectsRequest.newBuilder().setParent(run.getName()), 3);

    assertThat(all)
        .extracting(Reject::getFile, Reject::getLine, Reject::getCode, Reject::getMessage)
        .isEqualTo(
            expected.stream()
                .map(row ->
                    org.assertj.core.groups.Tuple.tuple(
                        row.file(), row.line(), row.code(), row.message()))
                .toList());
    String file = all.getLast().getFile();
    String code = all.getFirst().getCode();
    assertThat(rejects(ListRejectsRequest.newBuilder().setParent(run.getName()).setFile(file), 1))
        .isEqualTo(all.stream().filter(row -> row.getFile().equals(file)).toList());
    assertThat(rejects(ListRejectsRequest.newBuilder().setParent(run.getName()).setCode(code), 1))
        .isEqualTo(all.stream().filter(row -> row.getCode().equals(code)).toList());
  }

  private List<Reject> rejects(ListRejectsRequest.Builder request, int pageSize) {
    List<Reject> all = new ArrayList<>();
    String token = "";
    do {
      ListRejectsResponse page =
          operator.runs().listRejects(request.setPageSize(pageSize).setPageToken(token).build());
      assertThat(page.getRejectsCount()).isLessThanOrEqualTo(pageSize);
      all.addAll(page.getRejectsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  @Test
  void filtersThatNothingCanMatchAreErrors() {
    ListRejectsRequest.Builder request = ListRejectsRequest.newBuilder().setParent("scoringRuns/1");

    for (ListRejectsRequest wrong :
        List.of(
            request.clone().setFile("passwords.csv").build(),
            request.clone().setCode("RUN_FAILED").build(),
            request.clone().setPageToken("eA").build())) {
      assertThat(Operator.reason(Operator.failure(() -> operator.runs().listRejects(wrong))))
          .isEqualTo("INVALID_FIELD");
    }
  }

  @Test
  void aCompleteRunIsVerified() {
    VerifyScoringRunResponse verified =
        operator
            .runs()
            .verifyScoringRun(
                VerifyScoringRunRequest.newBuilder().setName("scoringRuns/1").build());

    assertThat(verified.getIntact()).isTrue();
    assertThat(verified.getRows()).isGreaterThan(600);
    assertThat(verified.getFindingsList()).isEmpty();
  }

  @Test
  void operationsAreListedPageByPage() {
    List<String> all = new ArrayList<>();
    String token = "";
    do {
      ListOperationsResponse page =
          operator
              .operations()
              .listOperations(
                  ListOperationsRequest.newBuilder()
                      .setName("operations")
                      .setFilter("done=true")
                      .setPageSize(1)
                      .setPageToken(token)
                      .build());
      page.getOperationsList().forEach(operation -> all.add(operation.getName()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(all).contains(complete.getName()).doesNotHaveDuplicates();
    assertThat(
            Operator.reason(
                Operator.failure(() ->
                    operator
                        .operations()
                        .listOperations(
                            ListOperationsRequest.newBuilder().setFilter("name=x").build()))))
        .isEqualTo("INVALID_FIELD");
  }

  @Test
  void waitingEndsWithTheOperationOrWithTheTime() {
    Operation started =
        operator.start(
            Operator.request("tiny").putParameterOverrides("transform.steepness", "0.23"));

    Operation waited =
        operator
            .operations()
            .waitOperation(WaitOperationRequest.newBuilder().setName(started.getName()).build());
    Operation noTime =
        operator
            .operations()
            .waitOperation(
                WaitOperationRequest.newBuilder()
                    .setName(complete.getName())
                    .setTimeout(com.google.protobuf.Duration.getDefaultInstance())
                    .build());

    assertThat(waited.getDone()).isTrue();
    assertThat(noTime).isEqualTo(complete);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String run = "scoringRuns/4711";
    String operation = "operations/" + UUID.randomUUID();

    Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> get(run),
            () ->
                operator
                    .runs()
                    .verifyScoringRun(VerifyScoringRunRequest.newBuilder().setName(run).build()),
            () ->
                operator
                    .runs()
                    .cancelScoringRun(CancelScoringRunRequest.newBuilder().setName(run).build()),
            () ->
                operator.runs().listRejects(ListRejectsRequest.newBuilder().setParent(run).build()))
        .forEach(call -> {
          var status = Operator.failure(call);
          assertThat(status.getCode()).isEqualTo(Code.NOT_FOUND_VALUE);
          assertThat(Operator.reason(status)).isEqualTo("NO_SUCH_RUN");
        });
    Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> operator.get(operation), () -> operator.cancel(operation))
        .forEach(call -> {
          var status = Operator.failure(call);
          assertThat(status.getCode()).isEqualTo(Code.NOT_FOUND_VALUE);
          assertThat(Operator.reason(status)).isEqualTo("NO_SUCH_OPERATION");
        });
    assertThat(Operator.failure(() -> operator.get("operations/seven")).getCode())
        .isEqualTo(Code.INVALID_ARGUMENT_VALUE);
  }

  @Test
  void aCompleteRunCanNotBeCancelledAndAnOperationAtItsEndStaysAsItIs() {
    var status =
        Operator.failure(() ->
            operator
                .runs()
                .cancelScoringRun(
                    CancelScoringRunRequest.newBuilder().setName("scoringRuns/1").build()));

    assertThat(status.getCode()).isEqualTo(Code.FAILED_PRECONDITION_VALUE);
    assertThat(Operator.reason(status)).isEqualTo("RUN_NOT_IN_PROGRESS");
    operator.cancel(complete.getName());
    assertThat(operator.get(complete.getName())).isEqualTo(complete);
  }

  @Test
  void operationsArePartOfTheRecord() {
    var status =
        Operator.failure(() ->
            operator
                .operations()
                .deleteOperation(
                    DeleteOperationRequest.newBuilder().setName(complete.getName()).build()));

    assertThat(status.getCode()).isEqualTo(Code.UNIMPLEMENTED_VALUE);
  }

  @Test
  void inputsThatChangeWhileARunWaitsEndIt() throws IOException {
    SmallExample.some(inputs("changing"), 5);
    Operation first =
        operator.start(
            Operator.request("small").putParameterOverrides("transform.steepness", "0.27"));
    Operation second = operator.start(Operator.request("changing"));
    Path file = inputs("changing").resolve("cost.csv");
    Files.writeString(
        file, Files.readString(file, StandardCharsets.UTF_8) + "\n", StandardCharsets.UTF_8);

    assertThat(operator.awaitEnd(first.getName()).hasResponse()).isTrue();
    Operation ended = operator.awaitEnd(second.getName());

    assertThat(Operator.reason(ended.getError())).isEqualTo("INPUT_CHANGED");
    assertThat(Operator.metadata(ended).getScoringRun()).isEmpty();
  }

  private ScoringRun get(String name) {
    return operator.runs().getScoringRun(GetScoringRunRequest.newBuilder().setName(name).build());
  }

  private Path inputs(String name) {
    return directory.resolve("inputs").resolve(name);
  }

  private Path outputs(ScoringRun run) {
    return directory.resolve("outputs").resolve(run.getName().substring("scoringRuns/".length()));
  }
}
