package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.asmengine.application.run.Progress;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.cli.demo.ProgrammeTour;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm demo}: a whole year end on made-up data, with nothing to set up. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes up a performance year, takes it through the whole year end on a database of its own,"
          + " and shows what came out and what to try next.",
      "",
      "Once more with the same participants and seed is the same run: it only writes its files"
          + " again.",
      "",
      "With --programme it walks one performance year instead, from the areas to the payments, and"
          + " shows every command and what it prints."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused: another process uses the database of the demo"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm demo",
      "  asm demo --participants 100000 --data-dir /tmp/asm-demo",
      "  asm demo --programme"
    })
public final class DemoCommand implements Callable<Integer> {

  private static final int CHUNK_SIZE = 2000;

  @Option(
      names = "--participants",
      paramLabel = "N",
      defaultValue = "6637",
      description = "How many participants (default: ${DEFAULT-VALUE}).")
  private int participants;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2027",
      description = "Chooses one of the possible sets (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description =
          "Where inputs, results and the database go (default: asm-demo in the current directory,"
              + " or in your home where that can't be written to).")
  private Optional<Path> directory = Optional.empty();

  @Option(
      names = "--programme",
      description =
          "Walks one performance year through the whole programme, in a directory of its own there.")
  private boolean programme;

  @Mixin private final ProgressOptions progress;

  @Option(names = "--json", description = "Prints the outcome as JSON.")
  private boolean json;

  private final Surroundings surroundings;

  /** In these surroundings. */
  public DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.progress = new ProgressOptions(surroundings);
  }

  @Override
  public Integer call() throws IOException {
    DemoDirectory demo = directory.map(DemoDirectory::new).orElseGet(DemoDirectory::byDefault);
    if (programme) {
      new ProgrammeTour(demo.programme(), surroundings).walk();
      return ExitCode.OK;
    }
    SampleSet set = new SampleSet(demo.inputs(), participants, seed);
    // The engine first: it keeps a second demo from writing over the inputs of this one.
    try (StepProgress shown = progress.progress();
        Engine engine = surroundings.engines().apply(demo.database())) {
      set.write(shown);
      YearEndOutcome outcome = engine.yearEnd().run(request(demo, shown));
      print(demo, outcome, engine);
      return ExitCode.OK;
    }
  }

  private static YearEndRequest request(DemoDirectory demo, Progress shown) {
    return new YearEndRequest(
        PerformanceYear.of(PerformanceYear.FIRST),
        Map.of(),
        new CsvDirectory(demo.inputs()),
        new OutputDirectory(demo.outputs()),
        OptionalLong.empty(),
        Runtime.getRuntime().availableProcessors(),
        CHUNK_SIZE,
        shown);
  }

  private void print(DemoDirectory demo, YearEndOutcome outcome, Engine engine) {
    PrintWriter out = surroundings.out();
    RuleSet ruleSet = engine.runs().ruleSet(outcome.run().id());
    if (json) {
      out.println(OutcomeJson.of(outcome, ruleSet, demo.outputs().toString()).text());
    } else {
      new DemoText(demo, surroundings.program())
          .of(outcome, ruleSet, engine.results())
          .forEach(out::println);
    }
    out.flush();
  }
}
