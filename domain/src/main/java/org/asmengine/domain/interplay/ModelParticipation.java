package org.asmengine.domain.interplay;

import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.interplay.ModelParticipationEvent.Ended;
import org.asmengine.domain.interplay.ModelParticipationEvent.Recorded;
import org.asmengine.domain.interplay.ModelParticipationEvent.Struck;

/**
 * The record of a participation in another model: what its events made of it.
 *
 * @param state how far it is
 * @param content what is known; none before it is recorded
 * @param reason why it was struck, or empty
 */
@Rule({"42 CFR 512.700(b)(11)", "R-700-b-11"})
public record ModelParticipation(
    State state, Optional<ModelParticipationContent> content, String reason) {

  /** How far a record is. */
  public enum State {
    /** Nothing was recorded yet. */
    NONE,
    /** Recorded without a last day. */
    OPEN,
    /** Recorded with a last day. */
    ENDED,
    /** An error, for good. */
    STRUCK
  }

  /** Nothing yet. */
  public static ModelParticipation start() {
    return new ModelParticipation(State.NONE, Optional.empty(), "");
  }

  /** The state after the event; none where it is not allowed. */
  public Optional<State> after(ModelParticipationEvent event) {
    return switch (event) {
      case Recorded recorded ->
          state == State.NONE
              ? Optional.of(recorded.content().to().isPresent() ? State.ENDED : State.OPEN)
              : Optional.empty();
      case Ended ended -> state == State.OPEN ? Optional.of(State.ENDED) : Optional.empty();
      case Struck struck ->
          state == State.OPEN || state == State.ENDED
              ? Optional.of(State.STRUCK)
              : Optional.empty();
    };
  }

  /**
   * What the event makes of it.
   *
   * @throws IllegalStateException when the event is not allowed
   */
  public ModelParticipation apply(ModelParticipationEvent event) {
    State next =
        after(event)
            .orElseThrow(() ->
                new IllegalStateException(
                    "%s is not allowed in %s".formatted(event.getClass().getSimpleName(), state)));
    return switch (event) {
      case Recorded recorded ->
          new ModelParticipation(next, Optional.of(recorded.content()), reason);
      case Ended ended ->
          new ModelParticipation(next, content.map(known -> known.until(ended.last())), reason);
      case Struck struck -> new ModelParticipation(next, content, struck.reason());
    };
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == State.OPEN || state == State.ENDED;
  }
}
