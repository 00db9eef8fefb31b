package org.asmengine.bootstrap.cli;

import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Option;

/** The options that say which run a command is about. */
public final class RunOptions {

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description = "The latest complete run of this performance year; what-ifs don't count.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "The run of this number, what-if or not; 'asm runs' lists them.")
  private Optional<Integer> number = Optional.empty();

  /** Checks that exactly one of the two is given, before anything is opened. */
  void check() {
    if (year.isPresent() == number.isPresent()) {
      throw new UsageException(
          (year.isPresent() ? "found both --performance-year and --run" : "which run?")
              + "; allowed: one of --performance-year YEAR and --run N");
    }
    year.ifPresent(Given::performanceYear);
  }

  /**
   * The run that was chosen.
   *
   * @throws EngineException NO_SUCH_RUN
   */
  ScoringRun find(RunRepository runs) {
    return number.map(RunId::new).map(id -> find(runs, id)).orElseGet(() -> latest(runs));
  }

  private ScoringRun latest(RunRepository runs) {
    PerformanceYear wanted = Given.performanceYear(year.orElseThrow());
    return runs.latestComplete(wanted)
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_RUN,
                ("found no complete run of performance year %s; 'asm runs' lists all, --run N takes a"
                        + " what-if too")
                    .formatted(wanted)));
  }

  private static ScoringRun find(RunRepository runs, RunId id) {
    return runs.find(id)
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_RUN, "found no run %s; 'asm runs' lists them".formatted(id)));
  }
}
