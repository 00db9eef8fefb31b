package org.asmengine.grpc.server;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.binder.grpc.GrpcServerObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Counts a call that nobody waits for any more by the code that its client saw: {@code CANCELLED}
 * where the client went away, {@code DEADLINE_EXCEEDED} where its deadline came. Micrometer's own
 * interceptor, around this one, would count what the service said too late, or {@code UNKNOWN}
 * where it said nothing.
 */
public final class AbandonedCalls implements ServerInterceptor {

  /** The client's clock may be first to run out, and its cancellation then the first to come. */
  private static final long LEEWAY_MILLIS = 100;

  private final ObservationRegistry observations;

  /** For the calls that this registry observes. */
  public AbandonedCalls(ObservationRegistry observations) {
    this.observations = observations;
  }

  @Override
  public <Q, A> Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Optional<GrpcServerObservationContext> observed =
        Optional.ofNullable(observations.getCurrentObservation())
            .map(Observation::getContext)
            .filter(GrpcServerObservationContext.class::isInstance)
            .map(GrpcServerObservationContext.class::cast);
    if (observed.isEmpty()) {
      return next.startCall(call, headers);
    }
    Optional<Deadline> deadline = Optional.ofNullable(Context.current().getDeadline());
    return new CountedListener<>(
        next.startCall(new CountedCall<>(call, deadline), headers), observed.get(), deadline);
  }

  private static Status.Code told(Optional<Deadline> deadline) {
    return deadline
        .filter(at -> at.timeRemaining(TimeUnit.MILLISECONDS) <= LEEWAY_MILLIS)
        .map(passed -> Status.Code.DEADLINE_EXCEEDED)
        .orElse(Status.Code.CANCELLED);
  }

  /** What the service says after the client has gone reaches nobody and does not count. */
  private static final class CountedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

    private final Optional<Deadline> deadline;

    CountedCall(ServerCall<Q, A> call, Optional<Deadline> deadline) {
      super(call);
      this.deadline = deadline;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      super.close(isCancelled() ? told(deadline).toStatus() : status, trailers);
    }
  }

  /** Nor does what it said before, where that did not get through. */
  private static final class CountedListener<Q> extends SimpleForwardingServerCallListener<Q> {

    private final GrpcServerObservationContext observed;
    private final Optional<Deadline> deadline;

    CountedListener(
        Listener<Q> service, GrpcServerObservationContext observed, Optional<Deadline> deadline) {
      super(service);
      this.observed = observed;
      this.deadline = deadline;
    }

    @Override
    public void onCancel() {
      observed.setStatusCode(told(deadline));
      super.onCancel();
    }
  }
}
