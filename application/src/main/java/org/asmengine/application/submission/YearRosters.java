package org.asmengine.application.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Roster;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * Who takes part in a year before its year end: the participants of its final list; without one
 * those of the newest run of that year, complete or not. A run that has not loaded all of them yet
 * does not count, nor does a what-if.
 */
public final class YearRosters {

  private final RunRepository runs;
  private final InputStore inputs;
  private final Listed listed;
  private final Set<RunId> loaded = ConcurrentHashMap.newKeySet();

  /** The participants of a practice by the list of the year. */
  @FunctionalInterface
  public interface Listed {
    /** None where the year has no list; none of the practice where it is not on it. */
    Optional<List<Participant>> of(PerformanceYear year, Tin tin);
  }

  /** On these stores, without lists. */
  public YearRosters(RunRepository runs, InputStore inputs) {
    this(runs, inputs, (year, tin) -> Optional.empty());
  }

  /**
   * On these stores.
   *
   * @param listed comes before the runs
   */
  public YearRosters(RunRepository runs, InputStore inputs, Listed listed) {
    this.runs = runs;
    this.inputs = inputs;
    this.listed = listed;
  }

  /**
   * The participants of the practice in that year; an empty roster when it is not in it, and none
   * when the year has neither a run nor a list yet, so that nobody knows.
   */
  public Optional<Roster> of(PerformanceYear year, Tin tin) {
    return listed.of(year, tin).or(() -> ofNewestRun(year, tin)).map(YearRosters::roster);
  }

  private Optional<List<Participant>> ofNewestRun(PerformanceYear year, Tin tin) {
    return runs.all().stream()
        .filter(run -> run.identity().year().equals(year) && !run.whatIf())
        .sorted(Comparator.comparingInt((ScoringRun run) -> run.id().value()).reversed())
        .map(ScoringRun::id)
        .filter(this::isLoaded)
        .findFirst()
        .map(run -> inputs.participants(run, tin.value()));
  }

  /** Participants never change once they are all there. */
  private boolean isLoaded(RunId run) {
    if (loaded.contains(run)) {
      return true;
    }
    Optional<InputFacts> facts =
        runs.inputs(run).stream()
            .filter(input -> input.file() == InputFile.PARTICIPANTS)
            .findFirst();
    boolean isLoaded =
        facts
            .map(input -> inputs.participants(run) == input.records() - input.rejected())
            .orElse(false);
    if (isLoaded) {
      loaded.add(run);
    }
    return isLoaded;
  }

  private static Roster roster(List<Participant> participants) {
    Roster roster = new Roster();
    participants.forEach(roster::add);
    return roster;
  }
}
