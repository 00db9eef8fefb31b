package org.asmengine.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.PatientTransactions;
import org.junit.jupiter.api.Test;

/** What a command changes is in the audit trail, and so is what it was refused. */
class AuditedChangeTest {

  private static final Instant AT = Instant.parse("2028-05-01T12:34:56.123456Z");
  private static final String METHOD = "asm notices uphold";

  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final AuditedChange change =
      new AuditedChange(
          new PatientTransactions(
              new InMemoryTransactions(trail, new InMemoryAnsweredCalls()), Duration.ofMinutes(1)),
          trail,
          Clock.fixed(AT.plusNanos(1), ZoneOffset.UTC));

  @Test
  void aChangeIsNotedWithWhatItWasAbout() {
    String made = change.make("local", METHOD, () -> "n1", id -> "errorNotices/" + id);

    assertThat(made).isEqualTo("n1");
    assertThat(trail.events())
        .containsExactly(new AuditEvent(AT, "local", METHOD, "", "errorNotices/n1", AuditEvent.OK));
  }

  @Test
  void aRefusalIsNotedByItsCode() {
    EngineException refused = new EngineException(ErrorCode.RUN_NOT_COMPLETE, "run 1");

    assertThatThrownBy(() -> change.make("local", METHOD, () -> fail(refused), id -> id))
        .isSameAs(refused);
    assertThat(trail.events())
        .containsExactly(new AuditEvent(AT, "local", METHOD, "", "", "RUN_NOT_COMPLETE"));
  }

  @Test
  void aFaultIsNotedWithoutItsText() {
    assertThatThrownBy(() ->
            change.make(
                "local", METHOD, () -> fail(new IllegalStateException("900000001")), id -> id))
        .hasMessage("900000001");
    assertThat(trail.events())
        .containsExactly(new AuditEvent(AT, "local", METHOD, "", "", "INTERNAL_ERROR"));
  }

  @Test
  void whatWasInTheWayIsWaitedForAndNotedOnce() {
    AtomicInteger tries = new AtomicInteger();

    change.make(
        "local",
        METHOD,
        () ->
            tries.incrementAndGet() < 3
                ? fail(new ConflictException("in the way", new IllegalStateException("lock")))
                : "done",
        id -> id);

    assertThat(tries).hasValue(3);
    assertThat(trail.events()).extracting(AuditEvent::outcome).containsExactly(AuditEvent.OK);
  }

  private static String fail(RuntimeException e) {
    throw e;
  }
}
