package org.asmengine.grpc.call;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
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
   * Answers a unary call with the message that the supplier gives, or with its error. A request
   * that breaks a rule of the contract does not reach the supplier.
   *
   * <p>What the client learns of an exception is {@link CallException#of(RuntimeException)}; of one
   * that nobody expected the log has the rest.
   */
  public static <T> void unary(Message request, StreamObserver<T> observer, Supplier<T> answer) {
    unchecked(
        observer,
        () -> {
          FieldRules.check(request);
          return answer.get();
        });
  }

  /**
   * Answers a unary call whose request breaks no rule of the contract: its service has found that
   * out by itself, where the general check would cost more than the answer.
   */
  public static <T> void checked(StreamObserver<T> observer, Supplier<T> answer) {
    unchecked(observer, answer);
  }

  /** Answers a unary call whose request the supplier checks. */
  static <T> void unchecked(StreamObserver<T> observer, Supplier<T> answer) {
    // With a handler, answering a call that nobody waits for any more is not an error.
    ((ServerCallStreamObserver<T>) observer).setOnCancelHandler(() -> {});
    T message;
    try {
      message = answer.get();
    } catch (RuntimeException e) {
      fail(observer, e);
      return;
    }
    observer.onNext(message);
    observer.onCompleted();
  }

  /**
   * Answers a call with a stream of messages. The work runs on a virtual thread of its own, which
   * waits where the client reads slowly, so that it may read on from a database or an index without
   * filling the memory; it ends where the client goes away.
   */
  public static <T> void stream(
      Message request, StreamObserver<T> observer, Consumer<ReplyStream<T>> answer) {
    uncheckedStream(
        observer,
        stream -> {
          FieldRules.check(request);
          answer.accept(stream);
        });
  }

  /** Answers a call with a stream of messages; the work checks the request. */
  static <T> void uncheckedStream(StreamObserver<T> observer, Consumer<ReplyStream<T>> answer) {
    ServerCallStreamObserver<T> call = (ServerCallStreamObserver<T>) observer;
    ReplyStream<T> stream = new ReplyStream<>(call);
    // The callbacks come one after the other, and after this method: the work must not block it.
    Thread work =
        Thread.ofVirtual()
            .name("grpc-stream")
            .unstarted(
                Context.current()
                    .wrap(() -> {
                      try {
                        answer.accept(stream);
                      } catch (ReplyStream.Cancelled e) {
                        return;
                      } catch (RuntimeException e) {
                        fail(call, e);
                        return;
                      }
                      call.onCompleted();
                    }));
    stream.wake(work);
    work.start();
  }

  /** Ends a call that must not reach its service, with the error that the client is told about. */
  public static void deny(ServerCall<?, ?> call, CallException denied) {
    StatusRuntimeException told = StatusProto.toStatusRuntimeException(denied.status());
    Metadata trailers = told.getTrailers();
    call.close(told.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  private static void fail(StreamObserver<?> observer, RuntimeException e) {
    CallException told = CallException.of(e);
    if (told.isOfTheServer() && LOG.isErrorEnabled()) {
      LOG.error("a call failed unexpectedly: {}", MaskedTrace.of(e));
    }
    observer.onError(StatusProto.toStatusRuntimeException(told.status()));
  }
}
