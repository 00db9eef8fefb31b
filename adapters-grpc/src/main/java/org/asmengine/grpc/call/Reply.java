package org.asmengine.grpc.call;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a call: the one place where an exception becomes a status.
 *
 * <p>That happens inside the service, not in an exception handler around it, because the metrics
 * would then count the call as {@code UNKNOWN} while the client sees another code.
 */
public final class Reply {
  private static final Logger LOG = LoggerFactory.getLogger(Reply.class);

  private Reply() {}

  /**
   * Answers a unary call with the message that the supplier gives, or with its error.
   *
   * <p>Of an exception other than a {@link CallException} the client learns nothing but that there
   * was one; the log has all of it.
   */
  public static <T> void unary(StreamObserver<T> observer, Supplier<T> answer) {
    T message;
    try {
      message = answer.get();
    } catch (CallException e) {
      fail(observer, e);
      return;
    } catch (RuntimeException e) {
      LOG.error("a call failed unexpectedly", e);
      fail(
          observer,
          CallException.of(
              ErrorReason.INTERNAL_ERROR, "internal error, the server's log says more", Map.of()));
      return;
    }
    observer.onNext(message);
    observer.onCompleted();
  }

  /** Ends a call that must not reach its service, with the error that the client is told about. */
  public static void deny(ServerCall<?, ?> call, CallException denied) {
    StatusRuntimeException told = StatusProto.toStatusRuntimeException(denied.status());
    Metadata trailers = told.getTrailers();
    call.close(told.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  private static void fail(StreamObserver<?> observer, CallException e) {
    observer.onError(StatusProto.toStatusRuntimeException(e.status()));
  }
}
