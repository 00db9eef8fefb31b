package org.asmengine.domain.circumstances;

import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.circumstances.DeterminationEvent.Granted;
import org.asmengine.domain.circumstances.DeterminationEvent.Withdrawn;

/**
 * A determination of extreme and uncontrollable circumstances (42 CFR 512.780): what its events
 * made of it.
 *
 * @param state how far it is
 * @param content what is determined; none before it is granted
 * @param reason why it was withdrawn, or empty
 */
@Rule({"42 CFR 512.780", "R-780-U1"})
public record Determination(State state, Optional<DeterminationContent> content, String reason) {

  /** How far a determination is. */
  public enum State {
    /** Nothing was determined yet. */
    NONE,
    /** It counts. */
    GRANTED,
    /** It no longer counts, for good. */
    WITHDRAWN
  }

  /** Nothing yet. */
  public static Determination start() {
    return new Determination(State.NONE, Optional.empty(), "");
  }

  /** The state after an event of that kind; none where it is not allowed. */
  public Optional<State> after(DeterminationEvent event) {
    return switch (event) {
      case Granted granted -> state == State.NONE ? Optional.of(State.GRANTED) : Optional.empty();
      case Withdrawn withdrawn ->
          state == State.GRANTED ? Optional.of(State.WITHDRAWN) : Optional.empty();
    };
  }

  /**
   * What the event makes of it.
   *
   * @throws IllegalStateException when the event is not allowed
   */
  public Determination apply(DeterminationEvent event) {
    State next =
        after(event)
            .orElseThrow(() ->
                new IllegalStateException(
                    "%s is not allowed in %s".formatted(event.getClass().getSimpleName(), state)));
    return switch (event) {
      case Granted granted -> new Determination(next, Optional.of(granted.content()), reason);
      case Withdrawn withdrawn -> new Determination(next, content, withdrawn.reason());
    };
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == State.GRANTED;
  }
}
