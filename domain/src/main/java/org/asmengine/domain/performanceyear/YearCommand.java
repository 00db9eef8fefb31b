package org.asmengine.domain.performanceyear;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.participation.ParticipantId;

/** What somebody wants of a performance year. */
public sealed interface YearCommand {

  /** Put the year under the programme's life. */
  record Plan() implements YearCommand {}

  /**
   * Go on to the next state.
   *
   * @param to the state; neither the first, nor one that needs a run
   * @param override the reason to set a date aside; empty to respect it
   */
  record Advance(YearState to, Optional<String> override) implements YearCommand {
    /** Checks the state and the reason. */
    public Advance {
      if (to == YearState.PLANNED || to == YearState.SCORED || to == YearState.PUBLISHED) {
        throw new IllegalArgumentException(to + " is not reached by advancing");
      }
      override.ifPresent(Reason::checked);
    }
  }

  /**
   * Make a run the year's result. In a year that is scored already it takes the place of the
   * earlier run; reports and the window for notices begin anew.
   *
   * @param run the run
   * @param acceptedRejects how many rejected rows are accepted as lost, 0 or more
   * @param reason why again, or why in spite of a date; empty for the first time and in time
   */
  record Score(YearRun run, long acceptedRejects, Optional<String> reason) implements YearCommand {
    /** Checks the reason. */
    public Score {
      reason.ifPresent(Reason::checked);
    }
  }

  /**
   * Let runs begin before the submission window closes.
   *
   * @param reason why
   */
  record AllowEarlyScoring(String reason) implements YearCommand {
    /** Checks the reason. */
    public AllowEarlyScoring {
      Reason.checked(reason);
    }
  }

  /**
   * Set a participant aside: nothing is published before the matter is resolved.
   *
   * @param participant who
   * @param reason why
   */
  record Park(ParticipantId participant, String reason) implements YearCommand {
    /** Checks the reason. */
    public Park {
      Reason.checked(reason);
    }
  }

  /**
   * Take a participant back.
   *
   * @param participant who
   * @param resolution how the matter was resolved
   */
  record Unpark(ParticipantId participant, String resolution) implements YearCommand {
    /** Checks the resolution. */
    public Unpark {
      Reason.checked(resolution);
    }
  }

  /**
   * Publish the year's result.
   *
   * @param run the run
   * @param openMatters participants whose results can still change, for instance by an error notice
   * @param unsettledBenchmarks the mock and preliminary benchmarks that the run or its reports rest
   *     on, in words
   * @param override the reason to set a date aside; empty to respect it
   */
  record Publish(
      YearRun run,
      Set<ParticipantId> openMatters,
      List<String> unsettledBenchmarks,
      Optional<String> override)
      implements YearCommand {
    /** Copies the collections, and checks the reason. */
    public Publish {
      openMatters = Set.copyOf(openMatters);
      unsettledBenchmarks = List.copyOf(unsettledBenchmarks);
      override.ifPresent(Reason::checked);
    }
  }
}
