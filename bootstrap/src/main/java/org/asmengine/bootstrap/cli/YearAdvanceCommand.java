package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.application.publication.PublishYear;
import org.asmengine.application.run.RunId;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearCommand.Advance;
import org.asmengine.domain.performanceyear.YearState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year advance}: takes a performance year on to its next state. */
@Command(
    name = "advance",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Takes a performance year on to its next state.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer = "  asm year advance --performance-year 2027")
public final class YearAdvanceCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();

  @Option(
      names = "--to",
      paramLabel = "STATE",
      description = "The state to enter (default: the one that follows): ${COMPLETION-CANDIDATES}.")
  private Optional<YearState> to = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "The run that becomes the year's result, to enter SCORED.")
  private Optional<Integer> run = Optional.empty();

  @Option(
      names = "--accept-rejects",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many rejected rows of the run are accepted as lost (default: ${DEFAULT-VALUE}).")
  private long acceptedRejects;

  @Option(
      names = "--override",
      paramLabel = "REASON",
      description =
          "Why the step is taken outside of its days, or the year is scored again; it is kept.")
  private Optional<String> override = Optional.empty();

  private final PrintWriter out;

  /** In these surroundings. */
  public YearAdvanceCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    override.ifPresent(reason -> YearStepOptions.reason("--override", reason));
    Given.atLeast("--accept-rejects", 0, acceptedRejects);
    return new YearChange(database, options, out).make("advance", this::advanced);
  }

  private YearStanding advanced(Engine engine) {
    PerformanceYears years = engine.useCase(PerformanceYears.class);
    PerformanceYear year = options.year();
    YearState next = to.or(() -> years.find(year).state().next()).orElse(YearState.PAYING);
    if ((next == YearState.SCORED) != run.isPresent()) {
      throw new UsageException(
          run.isPresent()
              ? "--run: found with %s; allowed: with SCORED alone".formatted(next)
              : "which run is the result? Give --run; 'asm runs' lists them");
    }
    return switch (next) {
      case PLANNED ->
          throw new UsageException("--to: found PLANNED; allowed: a state that follows another");
      case SCORED ->
          years.score(year, new RunId(run.orElseThrow()), acceptedRejects, override, options.by());
      case PUBLISHED -> {
        engine.useCase(PublishYear.class).publish(year, override, options.by());
        yield years.find(year);
      }
      default -> years.give(year, new Advance(next, override), options.by());
    };
  }
}
