package org.asmengine.grpc.server;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.Reply;

/**
 * Gives a deadline to every call that comes without one, so that nothing goes on forever for a
 * client that has long gone. When it passes the client is told, the context of the call is
 * cancelled, and whatever the service still says is dropped.
 */
public final class DefaultDeadline implements ServerInterceptor, AutoCloseable {

  private final Duration unary;
  private final Duration streaming;
  private final ScheduledThreadPoolExecutor timer;

  /** With so much time for a unary call, and for any other. */
  public DefaultDeadline(Duration unary, Duration streaming) {
    this.unary = unary;
    this.streaming = streaming;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("grpc-deadlines").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public <Q, A> Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (Context.current().getDeadline() != null) {
      return next.startCall(call, headers);
    }
    Duration limit = call.getMethodDescriptor().getType() == MethodType.UNARY ? unary : streaming;
    LimitedCall<Q, A> limited = new LimitedCall<>(call, limit);
    CancellableContext context =
        Context.current().withDeadlineAfter(limit.toNanos(), TimeUnit.NANOSECONDS, timer);
    context.addListener(limited, timer);
    return new LimitedListener<>(
        Contexts.interceptCall(context, limited, headers, next), limited, context);
  }

  /** Frees the timer. */
  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** A call that two threads can end: the service, and the timer when the time is over. */
  private static final class LimitedCall<Q, A> extends SimpleForwardingServerCall<Q, A>
      implements Context.CancellationListener {

    private final Duration limit;
    private final Object lock = new Object();
    private boolean ended;
    private volatile boolean expired;

    LimitedCall(ServerCall<Q, A> call, Duration limit) {
      super(call);
      this.limit = limit;
    }

    @Override
    public void cancelled(Context context) {
      if (context.cancellationCause() instanceof TimeoutException) {
        expire();
      }
    }

    private void expire() {
      synchronized (lock) {
        if (!ended) {
          ended = true;
          expired = true;
          Reply.deny(
              delegate(),
              CallException.of(
                  ErrorReason.DEFAULT_DEADLINE_EXCEEDED,
                  "a call without a deadline may take %d seconds here".formatted(limit.toSeconds()),
                  Map.of("seconds", Long.toString(limit.toSeconds()))));
        }
      }
    }

    @Override
    public void sendHeaders(Metadata headers) {
      synchronized (lock) {
        if (!ended) {
          super.sendHeaders(headers);
        }
      }
    }

    @Override
    public void sendMessage(A message) {
      synchronized (lock) {
        if (!ended) {
          super.sendMessage(message);
        }
      }
    }

    @Override
    public void close(io.grpc.Status status, Metadata trailers) {
      synchronized (lock) {
        if (!ended) {
          ended = true;
          super.close(status, trailers);
        }
      }
    }

    @Override
    public boolean isCancelled() {
      return expired || super.isCancelled();
    }
  }

  /** Tells the service of an expired call that it is cancelled, and frees the timer of any call. */
  private static final class LimitedListener<Q> extends SimpleForwardingServerCallListener<Q> {

    private final LimitedCall<Q, ?> call;
    private final CancellableContext context;

    LimitedListener(Listener<Q> service, LimitedCall<Q, ?> call, CancellableContext context) {
      super(service);
      this.call = call;
      this.context = context;
    }

    @Override
    public void onComplete() {
      try {
        if (call.expired) {
          super.onCancel();
        } else {
          super.onComplete();
        }
      } finally {
        context.cancel(null);
      }
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        context.cancel(null);
      }
    }
  }
}
