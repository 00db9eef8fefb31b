package org.asmengine.application.transaction;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Transactions that are done again where other work was in the way; not within another one. */
public final class PatientTransactions {

  private static final long SHORTEST_PAUSE_NANOS = Duration.ofMillis(2).toNanos();
  private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final Transactions transactions;
  private final Duration patience;

  /**
   * Of these.
   *
   * @param patience how long work is tried again
   */
  public PatientTransactions(Transactions transactions, Duration patience) {
    this.transactions = transactions;
    this.patience = patience;
  }

  /**
   * Does the work until it is done or can't be: see {@link Transactions#run}.
   *
   * @param work changes the database and nothing else, since it may be done again
   * @throws ConflictException when other work was in the way for too long
   */
  public <T> T run(Supplier<T> work) {
    long start = System.nanoTime();
    while (true) {
      try {
        return transactions.run(work);
      } catch (ConflictException e) {
        if (System.nanoTime() - start > patience.toNanos()) {
          throw e;
        }
      }
      pause();
    }
  }

  /** Lets others go first. */
  public static void pause() {
    LockSupport.parkNanos(
        ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS));
  }
}
