package org.asmengine.domain.collaboration;

import java.util.Optional;
import org.asmengine.domain.Rule;

/** How far an arrangement is (42 CFR 512.771(a)(1)). */
@Rule({"42 CFR 512.771(a)(1)", "R-771-a-1"})
public enum ArrangementState {
  /** Nothing was registered yet. */
  NONE,
  /** Its terms are registered; a signature is missing. */
  REGISTERED,
  /** Both have signed. */
  EXECUTED,
  /** It was ended, or given up before both had signed. */
  ENDED;

  /** What can be done with an arrangement. */
  public enum Step {
    /** Its terms are registered. */
    REGISTER,
    /** One side signs while the other has not. */
    SIGN_FIRST,
    /** The other side signs as well. */
    SIGN_LAST,
    /** It ends. */
    END,
    /** A payment is recorded: also after the end, since adjustments come two years later. */
    PAY,
    /** A payment is taken back by an entry of its own. */
    REVERSE_PAYMENT
  }

  /** The state after the step; nothing where the step is not allowed. */
  public Optional<ArrangementState> after(Step step) {
    return switch (step) {
      case REGISTER -> this == NONE ? Optional.of(REGISTERED) : Optional.empty();
      case SIGN_FIRST -> this == REGISTERED ? Optional.of(REGISTERED) : Optional.empty();
      case SIGN_LAST -> this == REGISTERED ? Optional.of(EXECUTED) : Optional.empty();
      case END -> this == REGISTERED || this == EXECUTED ? Optional.of(ENDED) : Optional.empty();
      case PAY, REVERSE_PAYMENT ->
          this == EXECUTED || this == ENDED ? Optional.of(this) : Optional.empty();
    };
  }
}
