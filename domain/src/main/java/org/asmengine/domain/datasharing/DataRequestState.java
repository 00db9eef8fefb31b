package org.asmengine.domain.datasharing;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;

/**
 * How far a data request is. That an agreement has expired is no state of its own: it follows from
 * the day on which one asks, and nobody has to do anything for it.
 */
@Rule({"42 CFR 512.760(b)(2)(i)", "42 CFR 512.760(e)"})
public enum DataRequestState {
  /** Nothing was filed yet. */
  NONE,
  /** Filed with its attestations; a decision is due. */
  FILED,
  /** Approved; the agreement is to be signed. */
  APPROVED,
  /** Denied, for good. */
  DENIED,
  /** Taken back before an agreement, for good. */
  WITHDRAWN,
  /** The agreement is signed. */
  AGREED,
  /** The agreement is revoked, for good. */
  REVOKED;

  /** The state after the step; none where the step is not allowed. */
  public Optional<DataRequestState> after(DataRequestStep step) {
    return switch (step) {
      case FILE -> from(FILED, NONE);
      case APPROVE -> from(APPROVED, FILED);
      case DENY -> from(DENIED, FILED);
      case WITHDRAW -> from(WITHDRAWN, FILED, APPROVED);
      case SIGN -> from(AGREED, APPROVED);
      case REVOKE -> from(REVOKED, AGREED);
    };
  }

  private Optional<DataRequestState> from(DataRequestState next, DataRequestState... allowed) {
    return List.of(allowed).contains(this) ? Optional.of(next) : Optional.empty();
  }
}
