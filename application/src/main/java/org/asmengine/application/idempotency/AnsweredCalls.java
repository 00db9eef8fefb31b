package org.asmengine.application.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * Port: the calls that were answered. A call is claimed, done and answered in one transaction:
 * whoever claims the same key meanwhile waits until that transaction ends, and gets the key only
 * when it left nothing behind.
 */
public interface AnsweredCalls {

  /**
   * Claims a key in the transaction that is going on.
   *
   * @param bodyDigest the digest of what is asked
   * @param at now
   * @return whether the key is the caller's; not when the call was answered already
   */
  boolean claim(CallKey key, String bodyDigest, Instant at);

  /** Keeps the answer to a call that was claimed in the transaction that is going on. */
  void answer(CallKey key, byte[] response);

  /** The call with this key, if it was answered. */
  Optional<AnsweredCall> find(CallKey key);

  /**
   * Forgets calls that were claimed before the instant.
   *
   * @param most how many at most
   * @return how many
   */
  int forget(Instant before, int most);
}
