package org.asmengine.persistence.service;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.persistence.Queries;

/** The audit trail as rows that are only ever added. */
public final class JdbcAuditTrail implements AuditTrail {

  private final Queries queries;

  /** On this database. */
  public JdbcAuditTrail(Queries queries) {
    this.queries = queries;
  }

  @Override
  public void add(AuditEvent event) {
    queries.update(
        "insert into audit_event (happened_at, caller, method, request_id, resource, outcome)"
            + " values (?, ?, ?, ?, ?, ?)",
        LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC),
        event.caller(),
        event.method(),
        event.requestId(),
        event.resource(),
        event.outcome());
  }
}
