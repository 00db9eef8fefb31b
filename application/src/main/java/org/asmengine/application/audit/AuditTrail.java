package org.asmengine.application.audit;

/** Port: the trail of what was done. It only ever grows. */
public interface AuditTrail {

  /** Adds an event; within a transaction it is kept if that is. */
  void add(AuditEvent event);
}
