package org.asmengine.grpc.call;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One after the other, for each key, within this process. The database does the same for all
 * processes; but who waits there holds a connection, and a few dozen repeated calls would hold all.
 *
 * @param <K> the kind of key
 */
final class Turns<K> {

  private final ConcurrentHashMap<K, Turn> turns = new ConcurrentHashMap<>();

  /** The lock of a key, and how many hold it or wait for it. */
  private record Turn(ReentrantLock lock, int users) {
    Turn joined() {
      return new Turn(lock, users + 1);
    }
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws CallException REQUEST_IN_PROGRESS when it did not come in time
   */
  <T> T take(K key, Duration patience, Supplier<T> work) {
    Turn turn =
        turns.compute(
            key,
            (same, found) -> found == null ? new Turn(new ReentrantLock(), 1) : found.joined());
    try {
      if (!acquired(turn.lock(), patience)) {
        throw CallException.of(
            ErrorReason.REQUEST_IN_PROGRESS,
            "the same request is still under way; send it again later",
            Map.of());
      }
      try {
        return work.get();
      } finally {
        turn.lock().unlock();
      }
    } finally {
      turns.computeIfPresent(
          key,
          (same, found) -> found.users() == 1 ? null : new Turn(found.lock(), found.users() - 1));
    }
  }

  /** How many keys somebody holds or waits for. */
  int size() {
    return turns.size();
  }

  private static boolean acquired(ReentrantLock lock, Duration patience) {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
