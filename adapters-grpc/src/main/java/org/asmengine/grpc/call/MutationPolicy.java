package org.asmengine.grpc.call;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.idempotency.AnsweredCall;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.CallKey;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.PatientTransactions;
import org.asmengine.application.transaction.Transactions;

/**
 * How every call that changes something is answered: its request is checked against the contract; a
 * request that was answered before gets its first answer again; the change, the answer and the
 * event in the audit trail are kept together or not at all. A call that fails is not remembered as
 * answered, so it may be repeated, but it is in the audit trail.
 */
public final class MutationPolicy {

  /** How long a call waits for the same call, and how long it tries again where locks collide. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Transactions transactions;
  private final PatientTransactions patiently;
  private final AnsweredCalls answeredCalls;
  private final CallAudit audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Turns<CallKey> turns = new Turns<>();

  /** With these ports. */
  public MutationPolicy(
      Transactions transactions,
      AnsweredCalls answeredCalls,
      AuditTrail auditTrail,
      CurrentCaller callers,
      Clock clock) {
    this.transactions = transactions;
    this.patiently = new PatientTransactions(transactions, PATIENCE);
    this.answeredCalls = answeredCalls;
    this.audit = new CallAudit(auditTrail, callers, clock);
    this.callers = callers;
    this.clock = clock;
  }

  /** Answers the call. */
  public <Q extends Message, A extends Message> void answer(
      StreamObserver<A> observer, Mutation<Q, A> mutation) {
    Reply.unchecked(observer, () -> perform(mutation));
  }

  private <Q extends Message, A extends Message> A perform(Mutation<Q, A> mutation) {
    String requestId = "";
    String resource = "";
    Done<A> done;
    try {
      FieldRules.check(mutation.request());
      requestId = mutation.requestId();
      resource = mutation.resource();
      if (mutation.validateOnly()) {
        return transactions.rehearse(mutation.effect());
      }
      done = requestId.isEmpty() ? now(mutation) : once(mutation);
    } catch (RuntimeException e) {
      if (!mutation.validateOnly()) {
        audit.addFailure(mutation.method(), requestId, resource, e);
      }
      throw e;
    }
    if (!done.repeated()) {
      mutation.afterwards().accept(done.answer());
    }
    return done.answer();
  }

  private <Q extends Message, A extends Message> Done<A> now(Mutation<Q, A> mutation) {
    return new Done<>(patiently.run(() -> effect(mutation)), false);
  }

  private <Q extends Message, A extends Message> Done<A> once(Mutation<Q, A> mutation) {
    CallKey key =
        new CallKey(
            callers.get().name(), mutation.method().getFullMethodName(), mutation.requestId());
    return turns.take(key, PATIENCE, () -> claimedOrRepeated(mutation, key));
  }

  /**
   * Claims until it is clear who has the key. The database breaks the circle when several claim a
   * key whose holder gave up; nothing is done by then, and those that it sent away come again.
   */
  private <Q extends Message, A extends Message> Done<A> claimedOrRepeated(
      Mutation<Q, A> mutation, CallKey key) {
    String digest = mutation.bodyDigest();
    long start = System.nanoTime();
    while (true) {
      try {
        Optional<A> answer = transactions.run(() -> claimed(mutation, key, digest));
        if (answer.isPresent()) {
          return new Done<>(answer.get(), false);
        }
        Optional<AnsweredCall> before = answeredCalls.find(key);
        if (before.isPresent()) {
          return new Done<>(repeated(mutation, before.get(), digest), true);
        }
      } catch (ConflictException e) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw e;
        }
      }
      PatientTransactions.pause();
    }
  }

  private <Q extends Message, A extends Message> Optional<A> claimed(
      Mutation<Q, A> mutation, CallKey key, String digest) {
    if (!answeredCalls.claim(key, digest, clock.instant())) {
      return Optional.empty();
    }
    A answer = effect(mutation);
    answeredCalls.answer(key, answer.toByteArray());
    return Optional.of(answer);
  }

  private <Q extends Message, A extends Message> A effect(Mutation<Q, A> mutation) {
    A answer = mutation.effect().get();
    audit.add(mutation.method(), mutation.requestId(), mutation.resourceOf(answer), AuditEvent.OK);
    return answer;
  }

  private <Q extends Message, A extends Message> A repeated(
      Mutation<Q, A> mutation, AnsweredCall before, String digest) {
    if (!before.bodyDigest().equals(digest)) {
      throw CallException.of(
          ErrorReason.REQUEST_ID_REUSED,
          "the request_id was given to another request; take a new one",
          Map.of("requestId", mutation.requestId()));
    }
    A answer = mutation.method().parseResponse(new ByteArrayInputStream(before.response()));
    audit.add(
        mutation.method(), mutation.requestId(), mutation.resourceOf(answer), AuditEvent.REPEATED);
    return answer;
  }

  private record Done<A>(A answer, boolean repeated) {}
}
