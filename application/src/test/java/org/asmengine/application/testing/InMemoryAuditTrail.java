package org.asmengine.application.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void add(AuditEvent event) {
    events.add(event);
  }

  /** All events, oldest first. */
  public List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** What {@link InMemoryTransactions} has to do to undo what comes. */
  Runnable undo() {
    List<AuditEvent> before = events();
    return () -> {
      events.clear();
      events.addAll(before);
    };
  }
}
