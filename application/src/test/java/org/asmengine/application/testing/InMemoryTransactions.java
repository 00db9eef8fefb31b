package org.asmengine.application.testing;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.asmengine.application.transaction.Transactions;

/** Transactions over the audit trail and the answered calls in memory, one after the other. */
public final class InMemoryTransactions implements Transactions {

  private final ReentrantLock lock = new ReentrantLock();
  private final InMemoryAuditTrail trail;
  private final InMemoryAnsweredCalls calls;

  /** Over these. */
  public InMemoryTransactions(InMemoryAuditTrail trail, InMemoryAnsweredCalls calls) {
    this.trail = trail;
    this.calls = calls;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return execute(work, false);
  }

  @Override
  public <T> T rehearse(Supplier<T> work) {
    return execute(work, true);
  }

  private <T> T execute(Supplier<T> work, boolean undone) {
    lock.lock();
    Runnable undoTrail = trail.undo();
    Runnable undoCalls = calls.undo();
    boolean kept = false;
    try {
      T result = work.get();
      kept = !undone;
      return result;
    } finally {
      if (!kept) {
        undoTrail.run();
        undoCalls.run();
      }
      lock.unlock();
    }
  }
}
