package org.asmengine.grpc.run;

import com.google.longrunning.Operation;
import io.grpc.stub.StreamObserver;
import java.util.OptionalInt;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Reject;
import org.asmengine.application.operation.CancelRun;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.StartRun;
import org.asmengine.application.operation.WorkBell;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSetException;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CancelScoringRunRequest;
import org.asmengine.proto.v1.GetScoringRunRequest;
import org.asmengine.proto.v1.ListRejectsRequest;
import org.asmengine.proto.v1.ListRejectsResponse;
import org.asmengine.proto.v1.ListScoringRunsRequest;
import org.asmengine.proto.v1.ListScoringRunsResponse;
import org.asmengine.proto.v1.ScoringRunServiceGrpc;
import org.asmengine.proto.v1.ScoringRunServiceGrpc.ScoringRunServiceImplBase;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.asmengine.proto.v1.VerifyScoringRunRequest;
import org.asmengine.proto.v1.VerifyScoringRunResponse;
import org.springframework.grpc.server.service.GrpcService;

/** Starts runs, shows them, stops them and checks their results. */
@GrpcService
public final class ScoringRunGrpcService extends ScoringRunServiceImplBase {

  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;
  private final RuleSetRepository ruleSets;
  private final RunRepository runs;
  private final InputStore inputs;
  private final StartRun startRun;
  private final CancelRun cancelRun;
  private final VerifyRun verifyRun;
  private final WorkBell bell;
  private final ScoringRunMessages messages;

  /** With these policies, ports and use cases. */
  public ScoringRunGrpcService(
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens,
      RuleSetRepository ruleSets,
      RunRepository runs,
      InputStore inputs,
      StartRun startRun,
      CancelRun cancelRun,
      VerifyRun verifyRun,
      WorkBell bell) {
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
    this.ruleSets = ruleSets;
    this.runs = runs;
    this.inputs = inputs;
    this.startRun = startRun;
    this.cancelRun = cancelRun;
    this.verifyRun = verifyRun;
    this.bell = bell;
    this.messages = new ScoringRunMessages(runs);
  }

  @Override
  public void startScoringRun(StartScoringRunRequest request, StreamObserver<Operation> observer) {
    mutations.answer(
        observer,
        Mutation.of(ScoringRunServiceGrpc.getStartScoringRunMethod(), request, () -> start(request))
            .creating(Operation::getName)
            .then(operation -> bell.ring()));
  }

  @Override
  public void getScoringRun(
      GetScoringRunRequest request, StreamObserver<org.asmengine.proto.v1.ScoringRun> observer) {
    Reply.unary(request, observer, () -> messages.message(find(RunName.parse(request.getName()))));
  }

  @Override
  public void listScoringRuns(
      ListScoringRunsRequest request, StreamObserver<ListScoringRunsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void cancelScoringRun(
      CancelScoringRunRequest request, StreamObserver<org.asmengine.proto.v1.ScoringRun> observer) {
    mutations.answer(
        observer,
        Mutation.of(
                ScoringRunServiceGrpc.getCancelScoringRunMethod(),
                request,
                () -> messages.message(cancelRun.cancel(RunName.parse(request.getName()))))
            .about(request.getName()));
  }

  @Override
  public void verifyScoringRun(
      VerifyScoringRunRequest request, StreamObserver<VerifyScoringRunResponse> observer) {
    Reply.unary(request, observer, () -> verify(RunName.parse(request.getName())));
  }

  @Override
  public void listRejects(
      ListRejectsRequest request, StreamObserver<ListRejectsResponse> observer) {
    Reply.unary(request, observer, () -> rejects(request));
  }

  private Operation start(StartScoringRunRequest request) {
    RunOperation operation;
    try {
      operation =
          startRun.start(StartRequest.order(request, ruleSets.years()), callers.get().name());
    } catch (RuleSetException e) {
      throw StartRequest.refused(e);
    }
    Operation message = new OperationMessages(runs).message(operation);
    // What is only checked leaves no operation that the name would stand for.
    return request.getValidateOnly() ? message.toBuilder().clearName().build() : message;
  }

  private ScoringRun find(RunId id) {
    return runs.find(id)
        .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
  }

  private ListScoringRunsResponse list(ListScoringRunsRequest request) {
    PageRequest asked = PageRequest.of(tokens, request);
    int year = request.getPerformanceYear();
    Page<ScoringRun> page =
        Page.of(
            runs
                .page(
                    year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                    asked.after().map(RunName::parse),
                    asked.size() + 1)
                .stream(),
            asked);
    return ListScoringRunsResponse.newBuilder()
        .addAllScoringRuns(page.items().stream().map(messages::message).toList())
        .setNextPageToken(page.nextToken(run -> RunName.of(run.id())))
        .build();
  }

  private VerifyScoringRunResponse verify(RunId id) {
    VerifyRun.Verification verification = verifyRun.verify(id);
    return VerifyScoringRunResponse.newBuilder()
        .setIntact(verification.isIntact())
        .setRows(verification.rows())
        .addAllFindings(verification.findings())
        .build();
  }

  private ListRejectsResponse rejects(ListRejectsRequest request) {
    PageRequest asked = PageRequest.of(tokens, request);
    ScoringRun run = find(RunName.parse(request.getParent()));
    Page<Reject> page =
        Page.of(inputs.rejects(run.id(), RejectPage.query(request, asked)).stream(), asked);
    return ListRejectsResponse.newBuilder()
        .addAllRejects(page.items().stream().map(ScoringRunMessages::message).toList())
        .setNextPageToken(page.nextToken(RejectPage::position))
        .build();
  }
}
