package org.asmengine.grpc.call;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.time.Clock;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes calls to the audit trail. */
final class CallAudit {
  private static final Logger LOG = LoggerFactory.getLogger(CallAudit.class);

  private static final int LONGEST_RESOURCE = 255;

  private final AuditTrail trail;
  private final CurrentCaller callers;
  private final Clock clock;

  CallAudit(AuditTrail trail, CurrentCaller callers, Clock clock) {
    this.trail = trail;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Writes an event. No resource name of ours holds an identifier; one that a client made might.
   */
  void add(MethodDescriptor<?, ?> method, String requestId, String resource, String outcome) {
    String masked = MaskedTrace.mask(resource);
    trail.add(
        new AuditEvent(
            clock.instant(),
            callers.get().name(),
            method.getFullMethodName(),
            requestId,
            masked.substring(0, Math.min(masked.length(), LONGEST_RESOURCE)),
            outcome));
  }

  /**
   * Writes that a call failed. Where that can't be written, because the database is what failed,
   * the log has it, and the caller learns the first reason.
   */
  void addFailure(
      MethodDescriptor<?, ?> method, String requestId, String resource, RuntimeException e) {
    String reason = CallException.of(e).reason();
    try {
      add(method, requestId, resource, reason);
    } catch (RuntimeException notWritten) {
      LOG.warn(
          "the audit trail lacks a call: {} of {} ended with {}",
          method.getFullMethodName(),
          callers.get().name(),
          reason);
    }
  }

  /** The identifier that the caller gave the request; empty where it gave none. */
  static String requestId(Message request) {
    var field = request.getDescriptorForType().findFieldByName("request_id");
    return field == null ? "" : (String) request.getField(field);
  }
}
