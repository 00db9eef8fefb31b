package org.asmengine.application.run;

import java.time.Instant;

/** Port: at most one run at a time on one database, even if a process dies. */
public interface RunLock {

  /**
   * Who holds the lock.
   *
   * @param host the machine
   * @param pid the process
   * @param since when it took the lock
   * @param purpose what it does
   */
  record Holder(String host, long pid, Instant since, String purpose) {
    @Override
    public String toString() {
      return "%s, process %d on %s, since %s".formatted(purpose, pid, host, since);
    }
  }

  /** A lock that is held; closing gives it back, and so does the end of the process. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the lock.
   *
   * @throws org.asmengine.application.error.EngineException RUN_IN_PROGRESS, with who holds it
   */
  Held acquire(Holder holder);
}
