package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.asmengine.application.access.Role;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.ListFinalScoresRequest;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublishRunRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.asmengine.proto.v1.ScoreServiceGrpc;
import org.asmengine.proto.v1.ScoringRunServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The errors that the contract documents for each call, from a server in another process over
 * mutual TLS. Those of every call alike are elsewhere: roles in the security matrix, a database
 * that is away in the outage test.
 */
@Execution(ExecutionMode.CONCURRENT)
class DocumentedErrorsTest {

  private static final String REQUEST_ID = "7d0ac2f1-6c1e-4d0a-9a53-0d5f3f8c7a11";

  private static final List<ServiceDescriptor> SERVICES =
      List.of(
          PaymentServiceGrpc.getServiceDescriptor(),
          PublicationServiceGrpc.getServiceDescriptor(),
          RuleSetServiceGrpc.getServiceDescriptor(),
          ScoreServiceGrpc.getServiceDescriptor(),
          ScoringRunServiceGrpc.getServiceDescriptor(),
          SubmissionServiceGrpc.getServiceDescriptor());

  /**
   * Method, role, request, error. Run 1 is complete and published, run 2 a what-if, run 3 has
   * nobody of the cohort HF, run 4 is incomplete; SCORE is a participant of the cohort HF in run 1.
   */
  private static final String TABLE =
      """
      GetPaymentMultiplier | READER | {"tin": "123", "npi": "1234567893", "date_of_service": {"year": 2029, "month": 1, "day": 1}} | INVALID_ARGUMENT INVALID_FIELD
      GetPaymentMultiplier | READER | {"tin": "123456789", "npi": "1234567893", "date_of_service": {"year": 2030, "month": 1, "day": 1}} | FAILED_PRECONDITION PAYMENT_YEAR_NOT_PUBLISHED
      BatchGetPaymentMultipliers | READER | {} | INVALID_ARGUMENT INVALID_FIELD
      ExportPaymentMultipliers | READER | {"publication": "publications/2031"} | NOT_FOUND PUBLICATION_NOT_FOUND
      ExportPaymentMultipliers | READER | {"publication": "publications/2029", "resume_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      PublishRun | PUBLISHER | {"scoring_run": "runs/1"} | INVALID_ARGUMENT INVALID_FIELD
      PublishRun | PUBLISHER | {"scoring_run": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      PublishRun | PUBLISHER | {"scoring_run": "scoringRuns/2"} | FAILED_PRECONDITION WHAT_IF_NOT_PUBLISHABLE
      PublishRun | PUBLISHER | {"scoring_run": "scoringRuns/3"} | FAILED_PRECONDITION ALREADY_PUBLISHED
      PublishRun | PUBLISHER | {"scoring_run": "scoringRuns/4"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      PublishRun | PUBLISHER | {"scoring_run": "scoringRuns/3", "request_id": "%1$s"} | ALREADY_EXISTS REQUEST_ID_REUSED
      GetPublication | READER | {"name": "2029"} | INVALID_ARGUMENT INVALID_FIELD
      GetPublication | READER | {"name": "publications/2031"} | NOT_FOUND PUBLICATION_NOT_FOUND
      ListPublications | READER | {"page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      GetRuleSet | READER | {"name": "2027"} | INVALID_ARGUMENT INVALID_FIELD
      GetRuleSet | READER | {"name": "ruleSets/1999"} | NOT_FOUND RULE_SET_NOT_FOUND
      ListRuleSets | READER | {"page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      GetFinalScore | READER | {"name": "nothing"} | INVALID_ARGUMENT INVALID_FIELD
      GetFinalScore | READER | {"name": "scoringRuns/99/finalScores/SCORE"} | NOT_FOUND NO_SUCH_RUN
      GetFinalScore | READER | {"name": "scoringRuns/3/finalScores/SCORE"} | NOT_FOUND NO_SUCH_PARTICIPANT
      GetFinalScore | READER | {"name": "scoringRuns/4/finalScores/SCORE"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      ListFinalScores | READER | {"parent": "scoringRuns/1", "page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      ListFinalScores | READER | {"parent": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      ListFinalScores | READER | {"parent": "scoringRuns/4"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      ExplainFinalScore | READER | {"name": "nothing"} | INVALID_ARGUMENT INVALID_FIELD
      ExplainFinalScore | READER | {"name": "scoringRuns/99/finalScores/SCORE"} | NOT_FOUND NO_SUCH_RUN
      ExplainFinalScore | READER | {"name": "scoringRuns/3/finalScores/SCORE"} | NOT_FOUND NO_SUCH_PARTICIPANT
      ExplainFinalScore | READER | {"name": "scoringRuns/4/finalScores/SCORE"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      GetCohortSummary | READER | {"name": "scoringRuns/1/cohortSummaries/XX"} | INVALID_ARGUMENT INVALID_FIELD
      GetCohortSummary | READER | {"name": "scoringRuns/99/cohortSummaries/HF"} | NOT_FOUND NO_SUCH_RUN
      GetCohortSummary | READER | {"name": "scoringRuns/3/cohortSummaries/HF"} | NOT_FOUND COHORT_NOT_FOUND
      GetCohortSummary | READER | {"name": "scoringRuns/4/cohortSummaries/HF"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      ListBenchmarks | READER | {"parent": "scoringRuns/1", "page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      ListBenchmarks | READER | {"parent": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      ListBenchmarks | READER | {"parent": "scoringRuns/4"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      StartScoringRun | OPERATOR | {"performance_year": 2027, "input_directory": "../some"} | INVALID_ARGUMENT INVALID_FIELD
      StartScoringRun | OPERATOR | {"performance_year": 2027, "input_directory": "nowhere"} | NOT_FOUND INPUT_DIRECTORY_NOT_FOUND
      StartScoringRun | OPERATOR | {"performance_year": 2027, "input_directory": "lbp", "request_id": "%1$s"} | ALREADY_EXISTS REQUEST_ID_REUSED
      GetScoringRun | OPERATOR | {"name": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      ListScoringRuns | OPERATOR | {"page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      CancelScoringRun | OPERATOR | {"name": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      CancelScoringRun | OPERATOR | {"name": "scoringRuns/1"} | FAILED_PRECONDITION RUN_NOT_IN_PROGRESS
      VerifyScoringRun | OPERATOR | {"name": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      VerifyScoringRun | OPERATOR | {"name": "scoringRuns/4"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      ListRejects | OPERATOR | {"parent": "scoringRuns/99"} | NOT_FOUND NO_SUCH_RUN
      ListRejects | OPERATOR | {"parent": "scoringRuns/1", "page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      SubmitQualityMeasures | SUBMITTER | {"performance_year": 2027, "tin": "123456789"} | INVALID_ARGUMENT INVALID_FIELD
      AttestImprovementActivities | SUBMITTER | {"performance_year": 2027, "tin": "12"} | INVALID_ARGUMENT INVALID_FIELD
      SubmitPromotingInteroperability | SUBMITTER | {"performance_year": 2027, "tin": "12"} | INVALID_ARGUMENT INVALID_FIELD
      GetSubmission | SUBMITTER | {"name": "submissions/"} | INVALID_ARGUMENT INVALID_FIELD
      ListSubmissions | SUBMITTER | {"page_token": "none"} | INVALID_ARGUMENT INVALID_FIELD
      SubmitQppDocument | SUBMITTER | {} | INVALID_ARGUMENT INVALID_FIELD
      SubmitQppDocument | SUBMITTER | {"document": "bm8ganNvbg=="} | INVALID_ARGUMENT NOT_JSON
      ExportQppDocument | SUBMITTER | {"performance_year": 2027} | INVALID_ARGUMENT INVALID_FIELD
      ExportQppDocument | SUBMITTER | {"performance_year": 2027, "tin": "123456789"} | NOT_FOUND NOTHING_SUBMITTED
      ExportQppDocument | SUBMITTER | {"performance_year": 2099, "tin": "123456789"} | NOT_FOUND RULE_SET_NOT_FOUND
      PreviewScore | SUBMITTER | {"scoring_run": "scoringRuns/99", "tin": "123456789", "npi": "1234567893"} | NOT_FOUND NO_SUCH_RUN
      PreviewScore | SUBMITTER | {"scoring_run": "scoringRuns/4", "tin": "123456789", "npi": "1234567893"} | FAILED_PRECONDITION RUN_NOT_COMPLETE
      PreviewScore | SUBMITTER | {"scoring_run": "scoringRuns/1", "tin": "123456789", "npi": "1234567893"} | NOT_FOUND NO_SUCH_PARTICIPANT
      """
          .formatted(REQUEST_ID);

  @TempDir private Path directory;

  @Test
  void everyCallFailsAsItsContractSays() throws IOException {
    makeInputs();
    try (ServiceProcess service =
        ServiceProcess.secured(TestDatabase.H2.fresh(directory), directory)) {
      Map<Role, ManagedChannel> callers = new EnumMap<>(Role.class);
      Stream.of(Role.values()).forEach(role -> callers.put(role, service.channel(role)));
      String score = prepare(callers);

      List<String> wrong = new ArrayList<>();
      TABLE
          .lines()
          .forEach(line -> {
            String[] row = line.strip().split(" \\| ", -1);
            String found =
                error(
                    method(row[0]),
                    Objects.requireNonNull(callers.get(Role.valueOf(row[1]))),
                    row[2].replace("SCORE", score));
            if (!found.equals(row[3])) {
              wrong.add("%s: found %s".formatted(line.strip(), found));
            }
          });

      assertThat(wrong).isEmpty();
      assertThat(TABLE.lines().map(line -> line.strip().split(" ", -1)[0]).distinct())
          .as("methods that are in the table")
          .containsAll(
              SERVICES.stream()
                  .flatMap(served -> served.getMethods().stream())
                  .map(method -> Objects.requireNonNull(method.getBareMethodName()))
                  .toList());
    }
  }

  private void makeInputs() throws IOException {
    Path inputs = directory.resolve("inputs");
    SmallExample.some(inputs.resolve("some"), 6);
    SmallExample.some(inputs.resolve("more"), 5);
    SmallExample.some(inputs.resolve("lbp"), 6);
    Path participants = inputs.resolve("lbp").resolve("participants.csv");
    List<String> without =
        Files.readAllLines(participants, StandardCharsets.UTF_8).stream()
            .filter(line -> !List.of(line.split(",", -1)).contains("HF"))
            .toList();
    Files.writeString(participants, String.join("\n", without) + "\n", StandardCharsets.UTF_8);
  }

  /** Makes the runs of the table; the identifier of a score. */
  private static String prepare(Map<Role, ManagedChannel> callers) {
    Operator operator = new Operator(Objects.requireNonNull(callers.get(Role.OPERATOR)));
    Operation complete =
        operator.awaitEnd(
            operator.start(Operator.request("some").setRequestId(REQUEST_ID)).getName());
    assertThat(Operator.response(complete).getName()).isEqualTo("scoringRuns/1");
    for (var request :
        List.of(
            Operator.request("some").putParameterOverrides("transform.steepness", "0.2"),
            Operator.request("lbp"))) {
      operator.awaitEnd(operator.start(request).getName());
    }
    operator.awaitEnd(operator.start(Operator.request("more").setMaxRejects(0)).getName());
    var unused =
        PublicationServiceGrpc.newBlockingStub(Objects.requireNonNull(callers.get(Role.PUBLISHER)))
            .publishRun(
                PublishRunRequest.newBuilder()
                    .setScoringRun("scoringRuns/1")
                    .setRequestId(REQUEST_ID)
                    .build());
    String name =
        ScoreServiceGrpc.newBlockingStub(Objects.requireNonNull(callers.get(Role.READER)))
            .listFinalScores(
                ListFinalScoresRequest.newBuilder()
                    .setParent("scoringRuns/1")
                    .setCohort(Cohort.COHORT_HF)
                    .setPageSize(1)
                    .build())
            .getFinalScores(0)
            .getName();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @SuppressWarnings("unchecked") // the contract has messages only
  private static MethodDescriptor<Message, Message> method(String name) {
    return (MethodDescriptor<Message, Message>)
        SERVICES.stream()
            .flatMap(service -> service.getMethods().stream())
            .filter(method -> name.equals(method.getBareMethodName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no method " + name));
  }

  /** Code and reason of the call's error. */
  private static String error(
      MethodDescriptor<Message, Message> method, ManagedChannel caller, String json) {
    try {
      var answers =
          ClientCalls.blockingServerStreamingCall(
              caller, method, CallOptions.DEFAULT, request(method, json));
      answers.next();
      return "an answer";
    } catch (StatusRuntimeException e) {
      Status status = Objects.requireNonNull(StatusProto.fromThrowable(e));
      return e.getStatus().getCode() + " " + reason(status);
    }
  }

  private static Message request(MethodDescriptor<Message, Message> method, String json) {
    Message prototype =
        Objects.requireNonNull(
            ((PrototypeMarshaller<Message>) method.getRequestMarshaller()).getMessagePrototype());
    Message.Builder builder = prototype.newBuilderForType();
    try {
      JsonFormat.parser().merge(json, builder);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(json, e);
    }
    return builder.build();
  }

  private static String reason(Status status) {
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(detail -> {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        })
        .findFirst()
        .orElse("");
  }
}
