package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.longrunning.CancelOperationRequest;
import com.google.longrunning.GetOperationRequest;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.OperationsGrpc.OperationsBlockingStub;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.asmengine.proto.v1.CircumstanceServiceGrpc;
import org.asmengine.proto.v1.CircumstanceServiceGrpc.CircumstanceServiceBlockingStub;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceBlockingStub;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.ScoringRunServiceGrpc;
import org.asmengine.proto.v1.ScoringRunServiceGrpc.ScoringRunServiceBlockingStub;
import org.asmengine.proto.v1.StartScoringRunMetadata;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Somebody who operates a service, at the other end of a socket. */
final class Operator implements AutoCloseable {

  /** Whoever waits for something waits no longer than it takes; the machine may have other work. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ManagedChannel channel;

  Operator(String address) {
    this(Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build());
  }

  Operator(ManagedChannel channel) {
    this.channel = channel;
  }

  ScoringRunServiceBlockingStub runs() {
    return ScoringRunServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  OperationsBlockingStub operations() {
    return OperationsGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  CircumstanceServiceBlockingStub circumstances() {
    return CircumstanceServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  PublicationServiceBlockingStub publications() {
    return PublicationServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  PaymentServiceBlockingStub payments() {
    return PaymentServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** A request with an identifier of its own. */
  static StartScoringRunRequest.Builder request(String directory) {
    return StartScoringRunRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setPerformanceYear(2027)
        .setInputDirectory(directory);
  }

  Operation start(StartScoringRunRequest.Builder request) {
    return runs().startScoringRun(request.build());
  }

  Operation get(String name) {
    return operations().getOperation(GetOperationRequest.newBuilder().setName(name).build());
  }

  List<Operation> list() {
    return operations()
        .listOperations(ListOperationsRequest.newBuilder().setPageSize(1000).build())
        .getOperationsList();
  }

  void cancel(String name) {
    var unused =
        operations().cancelOperation(CancelOperationRequest.newBuilder().setName(name).build());
  }

  /** Looks until the operation is as wanted. */
  Operation await(String name, Predicate<Operation> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    Operation operation = eventually(() -> get(name));
    while (!wanted.test(operation)) {
      assertThat(Instant.now()).as("%s", operation).isBefore(end);
      pause();
      operation = eventually(() -> get(name));
    }
    return operation;
  }

  Operation awaitEnd(String name) {
    return await(name, Operation::getDone);
  }

  /** Waits until rows are being loaded, or more is done. */
  Operation awaitMiddle(String name) {
    return await(
        name,
        operation -> {
          assertThat(operation.getDone()).as("%s ended too early", operation).isFalse();
          return metadata(operation).getRowsWritten() > 0;
        });
  }

  static StartScoringRunMetadata metadata(Operation operation) {
    try {
      return operation.getMetadata().unpack(StartScoringRunMetadata.class);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static ScoringRun response(Operation operation) {
    assertThat(operation.hasResponse()).as("%s", operation).isTrue();
    try {
      return operation.getResponse().unpack(ScoringRun.class);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  /** The reason of an error. */
  static String reason(Status status) {
    try {
      ErrorInfo info = status.getDetails(0).unpack(ErrorInfo.class);
      assertThat(info.getDomain()).isEqualTo("asmengine.org");
      return info.getReason();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  /** The error with which a call ends. */
  static Status failure(ThrowingCallable call) {
    return Objects.requireNonNull(
        StatusProto.fromThrowable(catchThrowableOfType(StatusRuntimeException.class, call)));
  }

  /** The answer of a call that is sent again as long as the database is away, as clients should. */
  static <T> T eventually(Supplier<T> call) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return call.get();
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).as("%s", e).isEqualTo(Code.UNAVAILABLE);
        assertThat(Instant.now()).as("still %s", e.getStatus()).isBefore(end);
        pause();
      }
    }
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
