package org.asmengine.application.operation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.CallKey;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.digest.Sha256;

/**
 * Use case: the clock asks for a run, as a caller would. The moment for which the clock was set
 * identifies the request, so that however many instances it fires on, there is one operation.
 */
public final class ScheduledRun {

  /** The clock as a caller; no certificate can have this name. */
  public static final String CALLER = "(schedule)";

  private static final String METHOD = "asm.v1.ScoringRunService/StartScoringRun";

  private final StartRun startRun;
  private final Transactions transactions;
  private final AnsweredCalls answeredCalls;
  private final AuditTrail auditTrail;
  private final Clock clock;

  /** With these ports. */
  public ScheduledRun(
      StartRun startRun,
      Transactions transactions,
      AnsweredCalls answeredCalls,
      AuditTrail auditTrail,
      Clock clock) {
    this.startRun = startRun;
    this.transactions = transactions;
    this.answeredCalls = answeredCalls;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /**
   * Asks for the run.
   *
   * @param moment the moment for which the clock was set
   * @return the operation; none if the moment has one already
   * @throws EngineException as {@link StartRun} does
   */
  public Optional<RunOperation> start(RunOrder order, Instant moment) {
    String requestId =
        UUID.nameUUIDFromBytes(("year-end " + moment).getBytes(StandardCharsets.UTF_8)).toString();
    try {
      return transactions.run(() -> start(order, requestId));
    } catch (EngineException e) {
      note(requestId, "", e.code().name());
      throw e;
    }
  }

  private Optional<RunOperation> start(RunOrder order, String requestId) {
    CallKey key = new CallKey(CALLER, METHOD, requestId);
    if (!answeredCalls.claim(key, Sha256.of(order.toString()), clock.instant())) {
      return Optional.empty();
    }
    RunOperation operation = startRun.start(order, CALLER);
    String name = "operations/" + operation.id();
    answeredCalls.answer(key, name.getBytes(StandardCharsets.UTF_8));
    note(requestId, name, AuditEvent.OK);
    return Optional.of(operation);
  }

  private void note(String requestId, String resource, String outcome) {
    auditTrail.add(new AuditEvent(clock.instant(), CALLER, METHOD, requestId, resource, outcome));
  }
}
