package org.asmengine.grpc.security;

import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.grpc.call.MaskedTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes calls that would have changed something and were refused before they reached their service:
 * in the log at once, and in the audit trail by a thread of its own, since no refusal waits for the
 * database or fails with it. Where the trail can't take an event, or not so many, the log says so.
 */
public final class RefusedCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);

  private static final String REQUEST_ID = "request_id";
  private static final int MOST_WAITING = 1000;
  private static final long LAST_SECONDS = 5;

  private final AuditTrail trail;
  private final Clock clock;
  private final ThreadPoolExecutor writer;

  /** For this trail. */
  public RefusedCalls(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("grpc-refusals").factory());
  }

  /**
   * Notes a refusal.
   *
   * @param caller the name of the caller, empty where it is not known
   * @param reason why, as the client is told
   */
  void note(MethodDescriptor<?, ?> method, String caller, String reason) {
    if (!changesSomething(method)) {
      return;
    }
    String name = method.getFullMethodName();
    LOG.warn(
        "refused {} to {}: {}",
        name,
        caller.isEmpty() ? "an unknown caller" : MaskedTrace.mask(caller),
        reason);
    AuditEvent event = new AuditEvent(clock.instant(), caller, name, "", "", reason);
    try {
      writer.execute(() -> write(event));
    } catch (RejectedExecutionException e) {
      lacks(event);
    }
  }

  /** By the contract every such request has an identifier, and no other has. */
  private static boolean changesSomething(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier supplier
        && supplier.getMethodDescriptor().getInputType().findFieldByName(REQUEST_ID) != null;
  }

  private void write(AuditEvent event) {
    try {
      trail.add(event);
    } catch (RuntimeException e) {
      lacks(event);
    }
  }

  private static void lacks(AuditEvent event) {
    LOG.warn("the audit trail lacks a refused call: {}, {}", event.method(), event.outcome());
  }

  /** Writes what is left. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the audit trail lacks refused calls: {}", writer.shutdownNow().size());
      }
    } catch (InterruptedException e) {
      writer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
