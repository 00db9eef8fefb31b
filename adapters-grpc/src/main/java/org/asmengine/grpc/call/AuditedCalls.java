package org.asmengine.grpc.call;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;

/**
 * Calls that change nothing and are in the audit trail all the same, as exports are: one event
 * before anything is told, without which nothing is, and one at the end.
 */
public final class AuditedCalls {

  /** The outcome when the client went away, or its deadline came. */
  static final String CANCELLED = "CANCELLED";

  private final CallAudit audit;

  /** In this trail. */
  public AuditedCalls(AuditTrail trail, CurrentCaller callers, Clock clock) {
    this.audit = new CallAudit(trail, callers, clock);
  }

  /** Answers a unary call, as {@link Reply#unary} does. */
  public <Q extends Message, A> void unary(
      MethodDescriptor<Q, A> method,
      Q request,
      String resource,
      StreamObserver<A> observer,
      Supplier<A> answer) {
    Reply.unchecked(
        observer,
        () -> {
          begin(method, request, resource);
          A message = guarded(method, request, resource, answer);
          end(method, request, resource, AuditEvent.OK);
          return message;
        });
  }

  /** Answers a call with a stream of messages, as {@link Reply#stream} does. */
  public <Q extends Message, A> void stream(
      MethodDescriptor<Q, A> method,
      Q request,
      String resource,
      StreamObserver<A> observer,
      Consumer<ReplyStream<A>> answer) {
    Reply.uncheckedStream(
        observer,
        stream -> {
          begin(method, request, resource);
          guarded(
              method,
              request,
              resource,
              () -> {
                answer.accept(stream);
                return stream;
              });
          end(method, request, resource, AuditEvent.OK);
        });
  }

  private <Q extends Message> void begin(
      MethodDescriptor<Q, ?> method, Q request, String resource) {
    try {
      FieldRules.check(request);
    } catch (CallException e) {
      audit.addFailure(method, "", "", e);
      throw e;
    }
    end(method, request, resource, AuditEvent.STARTED);
  }

  private <Q extends Message> void end(
      MethodDescriptor<Q, ?> method, Q request, String resource, String outcome) {
    audit.add(method, CallAudit.requestId(request), resource, outcome);
  }

  private <Q extends Message, T> T guarded(
      MethodDescriptor<Q, ?> method, Q request, String resource, Supplier<T> work) {
    try {
      return work.get();
    } catch (ReplyStream.Cancelled e) {
      audit.add(method, CallAudit.requestId(request), resource, CANCELLED);
      throw e;
    } catch (RuntimeException e) {
      audit.addFailure(method, CallAudit.requestId(request), resource, e);
      throw e;
    }
  }
}
