package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asmengine.bootstrap.sample.SampleProgress;
import org.asmengine.bootstrap.sample.SelectionSample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm sample}: makes up the input files of a performance year. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes up the eight input files of a year end, performance year 2027.",
      "",
      "With --selection it also makes up what selects the participants: areas, ZIP codes, claims,"
          + " episodes, practices, and a data set like CMS's.",
      "",
      "The same number and seed give the same bytes everywhere. A few rows are bad on purpose, to"
          + " show how rows are rejected. The TINs and NPIs are made up."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, "1:the files can't be written", ExitCodes.USAGE},
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm sample --output in",
      "  asm sample --participants 1000000 --seed 7 --output in",
      "  asm sample --participants 500 --selection --output in",
      "  asm year-end --performance-year 2027 --input in --output out"
    })
public final class SampleCommand implements Callable<Integer> {

  private static final int LEAST_EPISODES = 21;

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
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the files; those of these names are replaced.")
  private @Nullable Path output;

  @Option(
      names = "--selection",
      description = "Also makes up the files of 'asm participants select'.")
  private boolean selection;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "About how many episodes a clinician has in a year, with --selection (default:"
              + " ${DEFAULT-VALUE}).")
  private int episodes;

  @Mixin private final ProgressOptions progress;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;
  private final String program;

  /** In these surroundings. */
  public SampleCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.program = surroundings.program();
    this.progress = new ProgressOptions(surroundings);
  }

  @Override
  public Integer call() throws IOException {
    SampleSet set = new SampleSet(Given.value(output), participants, seed);
    Given.atLeast("--episodes", LEAST_EPISODES, episodes);
    try (StepProgress shown = progress.progress()) {
      SampleProgress written = set.write(shown);
      if (selection) {
        SelectionSample.write(set.directory(), episodes, seed);
      }
      out.println(json ? json(set, written).text() : text(set, written));
      out.flush();
    }
    return ExitCode.OK;
  }

  private String text(SampleSet set, SampleProgress written) {
    return "Wrote %s with %s to %s%nNext: %s year-end --performance-year 2027 --input %s --output out"
        .formatted(
            Figures.count(written.participants(), "participant", "participants"),
            Figures.count(written.rows(), "row", "rows"),
            set.directory(),
            program,
            set.directory());
  }

  private static Json json(SampleSet set, SampleProgress written) {
    return new Json()
        .put("location", set.directory().toString())
        .put("participants", written.participants())
        .put("seed", set.seed())
        .put("rows", written.rows());
  }
}
