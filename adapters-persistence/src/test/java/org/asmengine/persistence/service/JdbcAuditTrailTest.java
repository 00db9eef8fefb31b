package org.asmengine.persistence.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Events are kept as they came, with the transaction that they belong to. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAuditTrailTest {

  private static final AuditEvent EVENT =
      new AuditEvent(
          Instant.parse("2028-05-01T12:34:56.123456Z"),
          "portal, ñ漢😀",
          "asm.v1.PublicationService/PublishRun",
          "0d4ff4d3-2c6c-4b5a-9d5f-1c5c6f0b9a11",
          "publications/2029",
          AuditEvent.OK);

  private final Stores stores;
  private final AuditTrail trail;
  private final Transactions transactions;

  JdbcAuditTrailTest(TestDatabase database) {
    this.stores = database.stores();
    this.trail = stores.bean(AuditTrail.class);
    this.transactions = stores.bean(Transactions.class);
  }

  @BeforeEach
  void clear() {
    stores.sql().update("delete from audit_event");
  }

  @Test
  void anEventComesBackAsItWasKept() {
    trail.add(EVENT);

    assertThat(events()).containsExactly(EVENT);
  }

  @Test
  void equalEventsAreBothKept() {
    trail.add(EVENT);
    trail.add(EVENT);

    assertThat(events()).containsExactly(EVENT, EVENT);
  }

  @Test
  void anEventGoesWithItsTransaction() {
    assertThatThrownBy(() ->
            transactions.run(() -> {
              trail.add(EVENT);
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");
    transactions.rehearse(() -> {
      trail.add(EVENT);
      return true;
    });

    assertThat(events()).isEmpty();
  }

  private List<AuditEvent> events() {
    return stores
        .sql()
        .query(
            "select happened_at, caller, method, request_id, resource, outcome from audit_event"
                + " order by event_id",
            (row, number) ->
                new AuditEvent(
                    row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)));
  }
}
