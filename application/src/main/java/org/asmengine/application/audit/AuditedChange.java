package org.asmengine.application.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.transaction.PatientTransactions;

/**
 * How a command changes something: the change and the event in the audit trail are kept together or
 * not at all; where it is refused, the trail says so. Calls have a policy of their own, which also
 * remembers answers.
 */
public final class AuditedChange {

  /** What is noted where something went wrong that is not in the catalogue of errors. */
  private static final String FAULT = "INTERNAL_ERROR";

  private final PatientTransactions transactions;
  private final AuditTrail trail;
  private final Clock clock;

  /** With these ports. */
  public AuditedChange(PatientTransactions transactions, AuditTrail trail, Clock clock) {
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Makes the change.
   *
   * @param caller who, by the name of the caller
   * @param method what, for instance {@code asm notices uphold}
   * @param effect changes the database and nothing else, since it may be done again
   * @param resource the name of the resource that it was about, never an identifier of a
   *     participant
   */
  public <T> T make(
      String caller, String method, Supplier<T> effect, Function<T, String> resource) {
    try {
      return transactions.run(() -> {
        T result = effect.get();
        trail.add(event(caller, method, resource.apply(result), AuditEvent.OK));
        return result;
      });
    } catch (RuntimeException e) {
      noteFailure(caller, method, e);
      throw e;
    }
  }

  private void noteFailure(String caller, String method, RuntimeException failure) {
    String outcome =
        switch (failure) {
          case EngineException known -> known.code().name();
          case DocumentRejected document -> document.findings().getFirst().code().name();
          default -> FAULT;
        };
    try {
      transactions.run(() -> {
        trail.add(event(caller, method, "", outcome));
        return true;
      });
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private AuditEvent event(String caller, String method, String resource, String outcome) {
    return new AuditEvent(
        clock.instant().truncatedTo(ChronoUnit.MICROS), caller, method, "", resource, outcome);
  }
}
