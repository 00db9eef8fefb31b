package org.asmengine.domain.performanceyear;

import static org.asmengine.domain.performanceyear.Years.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.performanceyear.YearDecision.Done;
import org.junit.jupiter.api.Test;

/** What the events of a year add up to. */
class YearLifeTest {

  /** A command and how long after the one before it comes. */
  record Given(YearCommand command, Duration after) {}

  @Provide
  Arbitrary<List<Given>> histories() {
    Arbitrary<YearCommand> commands =
        Arbitraries.of(
                "plan", "next", "next", "next", "score", "publish", "early", "park", "unpark")
            .flatMap(kind -> Arbitraries.integers().between(1, 3).map(n -> command(kind, n)));
    Arbitrary<Duration> pauses =
        Arbitraries.integers().between(0, 200).map(days -> Duration.ofDays(days));
    return Combinators.combine(commands, pauses).as(Given::new).list().ofMaxSize(60);
  }

  private static YearCommand command(String kind, int number) {
    YearRun run = new YearRun(number, Years.YEAR, true, false, 0, Years.STARTED);
    ParticipantId participant = ParticipantId.of("123456789", "000000000" + number);
    Optional<String> reason = Optional.of("reason " + number);
    return switch (kind) {
      case "plan" -> new YearCommand.Plan();
      case "score" -> new YearCommand.Score(run, number, reason);
      case "publish" -> new YearCommand.Publish(run, Set.of(), List.of(), reason);
      case "early" -> new YearCommand.AllowEarlyScoring(reason.orElseThrow());
      case "park" -> new YearCommand.Park(participant, reason.orElseThrow());
      case "unpark" -> new YearCommand.Unpark(participant, reason.orElseThrow());
      default -> new YearCommand.Advance(YearState.MEASURING, reason);
    };
  }

  /** An advance goes on from wherever the year is; the others stay what they are. */
  private static YearCommand aimed(YearCommand command, YearLife life) {
    return command instanceof YearCommand.Advance advance
        ? life.state()
            .flatMap(YearState::next)
            .filter(next -> next != YearState.SCORED && next != YearState.PUBLISHED)
            .<YearCommand>map(next -> new YearCommand.Advance(next, advance.override()))
            .orElse(command)
        : command;
  }

  @Property
  void whatWasDoneIsWhatItsEventsAddUpTo(@ForAll("histories") List<Given> history) {
    List<YearEvent> events = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    YearLife lived = YearLife.unplanned();
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    for (Given given : history) {
      now = now.plus(given.after());
      if (Years.POLICY.decide(lived, aimed(given.command(), lived), now)
          instanceof Done(YearEvent event)) {
        events.add(event);
        times.add(now);
        lived = lived.apply(event, now);
      }
    }

    YearLife replayed = YearLife.unplanned();
    for (int i = 0; i < events.size(); i++) {
      replayed = replayed.apply(events.get(i), times.get(i));
    }
    assertThat(replayed).isEqualTo(lived);
    assertHolds(lived);
  }

  /** What is true of every year, however it came there. */
  private static void assertHolds(YearLife life) {
    assertThat(life.since().keySet())
        .containsExactlyElementsOf(
            life.state()
                .map(state ->
                    Arrays.stream(YearState.values())
                        .filter(other -> !other.isAfter(state))
                        .toList())
                .orElse(List.of()));
    assertThat(List.copyOf(life.since().values())).isSorted();
    assertThat(life.run().isPresent())
        .isEqualTo(life.state().filter(state -> state.isAfter(YearState.CLOSED)).isPresent());
    if (life.state().filter(state -> state.isAfter(YearState.FINAL)).isPresent()) {
      assertThat(life.parked()).isEmpty();
    }
  }

  @Test
  void itKeepsWhoIsSetAsideAndWhy() {
    YearLife life =
        Years.in(YearState.SCORED)
            .apply(new YearEvent.Parked(SOMEBODY, "a notice"), Years.REPORTS_OUT);

    assertThat(life.parked()).containsEntry(SOMEBODY, "a notice").hasSize(1);
    assertThat(life.apply(new YearEvent.Unparked(SOMEBODY, "denied"), Years.REPORTS_OUT))
        .isEqualTo(Years.in(YearState.SCORED));
  }
}
