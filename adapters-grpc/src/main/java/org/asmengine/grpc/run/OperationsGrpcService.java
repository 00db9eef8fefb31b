package org.asmengine.grpc.run;

import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.OperationsGrpc.OperationsImplBase;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Empty;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.CancelRun;
import org.asmengine.application.operation.OperationId;
import org.asmengine.application.operation.OperationQuery;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.StopSignal;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.springframework.grpc.server.service.GrpcService;

/**
 * Shows operations, waits for them and stops them. They are part of the record: deleting one is not
 * implemented.
 */
@GrpcService
public final class OperationsGrpcService extends OperationsImplBase {

  /** How long a call waits that does not say how long. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** So long before its deadline a waiting call answers, to be there in time. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  private static final Pattern FILTER = Pattern.compile("\\s*done\\s*=\\s*(true|false)\\s*");

  private final MutationPolicy mutations;
  private final PageTokens tokens;
  private final RunOperations operations;
  private final CancelRun cancelRun;
  private final StopSignal shutdown;
  private final OperationMessages messages;

  /**
   * With these policies, ports and use cases.
   *
   * @param shutdown ends calls that wait
   */
  public OperationsGrpcService(
      MutationPolicy mutations,
      PageTokens tokens,
      RunOperations operations,
      RunRepository runs,
      CancelRun cancelRun,
      StopSignal shutdown) {
    this.mutations = mutations;
    this.tokens = tokens;
    this.operations = operations;
    this.cancelRun = cancelRun;
    this.shutdown = shutdown;
    this.messages = new OperationMessages(runs);
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> observer) {
    Reply.unary(request, observer, () -> messages.message(find(request.getName())));
  }

  @Override
  public void listOperations(
      ListOperationsRequest request, StreamObserver<ListOperationsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void waitOperation(WaitOperationRequest request, StreamObserver<Operation> observer) {
    Reply.unary(request, observer, () -> messages.message(await(request)));
  }

  @Override
  public void cancelOperation(CancelOperationRequest request, StreamObserver<Empty> observer) {
    mutations.answer(
        observer,
        Mutation.of(
                OperationsGrpc.getCancelOperationMethod(),
                request,
                () -> {
                  cancelRun.cancel(id(request.getName()));
                  return Empty.getDefaultInstance();
                })
            .about(request.getName()));
  }

  private ListOperationsResponse list(ListOperationsRequest request) {
    if (!request.getName().isEmpty() && !request.getName().equals(OperationName.COLLECTION)) {
      throw CallException.invalidField("name", "empty, or " + OperationName.COLLECTION);
    }
    PageRequest asked = PageRequest.of(tokens, request);
    OperationQuery query =
        new OperationQuery(
            done(request.getFilter()), asked.after().map(this::id), asked.size() + 1);
    Page<RunOperation> page = Page.of(operations.page(query).stream(), asked);
    return ListOperationsResponse.newBuilder()
        .addAllOperations(page.items().stream().map(messages::message).toList())
        .setNextPageToken(page.nextToken(operation -> OperationName.of(operation.id())))
        .build();
  }

  private static Optional<Boolean> done(String filter) {
    if (filter.isBlank()) {
      return Optional.empty();
    }
    var matcher = FILTER.matcher(filter);
    if (!matcher.matches()) {
      throw CallException.invalidField("filter", "empty, done=true or done=false");
    }
    return Optional.of(Boolean.valueOf(matcher.group(1)));
  }

  /** As it is when it is done, or when the time is over. */
  private RunOperation await(WaitOperationRequest request) {
    Deadline end = Deadline.after(patience(request).toMillis(), TimeUnit.MILLISECONDS);
    RunOperation operation = find(request.getName());
    while (!operation.state().isDone()
        && !end.isExpired()
        && !shutdown.isRaised()
        && !Context.current().isCancelled()) {
      LockSupport.parkNanos(
          Math.min(BETWEEN_LOOKS.toNanos(), end.timeRemaining(TimeUnit.NANOSECONDS)));
      operation = find(request.getName());
    }
    return operation;
  }

  private static Duration patience(WaitOperationRequest request) {
    Duration patience = LONGEST_WAIT;
    if (request.hasTimeout()) {
      Duration asked = Duration.ofSeconds(request.getTimeout().getSeconds());
      patience = shorter(patience, asked.plusNanos(request.getTimeout().getNanos()));
    }
    Deadline deadline = Context.current().getDeadline();
    if (deadline != null) {
      Duration left = Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
      patience = shorter(patience, left.minus(MARGIN));
    }
    return patience.isNegative() ? Duration.ZERO : patience;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private RunOperation find(String name) {
    return operations.find(id(name)).orElseThrow(OperationsGrpcService::none);
  }

  private OperationId id(String name) {
    return OperationName.parse(name)
        .orElseThrow(() -> CallException.invalidField("name", OperationName.ALLOWED));
  }

  private static EngineException none() {
    return new EngineException(ErrorCode.NO_SUCH_OPERATION, "found no such operation");
  }
}
