package org.asmengine.application.journal;

import java.time.Instant;
import java.util.Map;

/**
 * How one kind of subject is kept: its state as a fold over events, and the events as text.
 *
 * @param <S> the state
 * @param <E> the events, a sealed type
 */
public interface EventFormat<S, E> {

  /** Of which kind the subjects are. */
  SubjectKind kind();

  /** The state before anything happened. */
  S start();

  /**
   * The state after the event. What was once allowed stays so: it must not refuse.
   *
   * @param at when it happened
   * @param actor who did it
   */
  S apply(S state, E event, Instant at, String actor);

  /** The name of the event's type, up to 64 characters. */
  String type(E event);

  /** The particulars of the event. */
  Map<String, String> data(E event);

  /** The event of the type and the particulars. */
  E read(String type, Map<String, String> data);

  /** What is found of the subject in this state. */
  SubjectHead head(Subject subject, long version, S state);
}
