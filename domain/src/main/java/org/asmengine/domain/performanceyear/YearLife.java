package org.asmengine.domain.performanceyear;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Everything that the events of a performance year so far add up to.
 *
 * @param state where it stands; empty when nobody planned it
 * @param since when it entered the states that it went through, in their order
 * @param run the run that is its result, once it is scored
 * @param earlyScoring why runs may begin before the submission window closes; empty when they may
 *     not
 * @param parked the participants that are set aside, with the reason
 */
public record YearLife(
    Optional<YearState> state,
    Map<YearState, Instant> since,
    OptionalInt run,
    Optional<String> earlyScoring,
    SortedMap<ParticipantId, String> parked) {

  private static final YearLife UNPLANNED =
      new YearLife(
          Optional.empty(), Map.of(), OptionalInt.empty(), Optional.empty(), new TreeMap<>());

  /** Copies the maps. */
  public YearLife {
    since =
        since.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(Map.copyOf(since)));
    parked = Collections.unmodifiableSortedMap(new TreeMap<>(parked));
  }

  /** A year that nobody planned. */
  public static YearLife unplanned() {
    return UNPLANNED;
  }

  /** Whether the year is under the programme's life. */
  public boolean isPlanned() {
    return state.isPresent();
  }

  /**
   * The life after the event.
   *
   * @param at when it happened
   */
  public YearLife apply(YearEvent event, Instant at) {
    return switch (event) {
      case YearEvent.Planned planned -> entering(YearState.PLANNED, at, run);
      case YearEvent.Advanced(YearState to, Optional<Waiver> waiver) -> entering(to, at, run);
      case YearEvent.Scored scored -> entering(YearState.SCORED, at, OptionalInt.of(scored.run()));
      case YearEvent.Rescored rescored ->
          entering(YearState.SCORED, at, OptionalInt.of(rescored.run()));
      case YearEvent.EarlyScoringAllowed(String reason) ->
          new YearLife(state, since, run, Optional.of(reason), parked);
      case YearEvent.Parked(ParticipantId participant, String reason) -> {
        SortedMap<ParticipantId, String> more = new TreeMap<>(parked);
        more.put(participant, reason);
        yield new YearLife(state, since, run, earlyScoring, more);
      }
      case YearEvent.Unparked(ParticipantId participant, String resolution) -> {
        SortedMap<ParticipantId, String> fewer = new TreeMap<>(parked);
        fewer.remove(participant);
        yield new YearLife(state, since, run, earlyScoring, fewer);
      }
      case YearEvent.Published published ->
          entering(YearState.PUBLISHED, at, OptionalInt.of(published.run()));
    };
  }

  /** What came after the state before does not count any more. */
  private YearLife entering(YearState entered, Instant at, OptionalInt result) {
    Map<YearState, Instant> reached = new EnumMap<>(YearState.class);
    since.forEach((earlier, instant) -> {
      if (entered.isAfter(earlier)) {
        reached.put(earlier, instant);
      }
    });
    reached.put(entered, at);
    return new YearLife(Optional.of(entered), reached, result, earlyScoring, parked);
  }
}
