package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year-end}: scores a performance year from files to files. */
@Command(
    name = "year-end",
    description = {
      "Scores a performance year: from input files to payment multipliers.",
      "",
      "The same command again is the same run: a complete run only writes its files again, an"
          + " interrupted one goes on where it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm year-end --performance-year 2027 --input in --output out",
      "  asm year-end --performance-year 2027 --input in --output what-if"
          + " --set transform.steepness=0.2"
    })
public final class YearEndCommand implements Callable<Integer> {

  @Mixin private @Nullable DatabaseOptions database;
  @Mixin private @Nullable ProgressOptions progress;

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year, 2027 to 2031.")
  private int year;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "The directory with the input files.")
  private @Nullable Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the result files.")
  private @Nullable Path output;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a parameter of the rule set: the run is a what-if.")
  private final Map<String, String> overrides = new LinkedHashMap<>();

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "Stops with exit code 3 when more rows are rejected (default: no limit).")
  private @Nullable Long maxRejects;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many parts are worked on at once (default: the number of processors).")
  private int partitions;

  @Option(
      names = "--chunk-size",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Rows or practices in a transaction (default: ${DEFAULT-VALUE}).")
  private int chunkSize;

  @Option(names = "--json", description = "Prints the outcome as JSON.")
  private boolean json;

  private final PrintWriter out;

  /** Prints there. */
  public YearEndCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    YearEndRequest request =
        new YearEndRequest(
            Given.performanceYear(year),
            overrides,
            new CsvDirectory(Given.value(input)),
            new OutputDirectory(Given.value(output)),
            maxRejects == null ? OptionalLong.empty() : OptionalLong.of(maxRejects),
            partitions == 0
                ? Runtime.getRuntime().availableProcessors()
                : Given.atLeastOne("--partitions", partitions),
            Given.atLeastOne("--chunk-size", chunkSize),
            Given.value(progress).progress());
    try (Engine engine = Given.value(database).open()) {
      YearEndOutcome outcome = engine.yearEnd().run(request);
      out.print(
          json
              ? OutcomeJson.of(outcome, request.output().location())
              : OutcomeText.of(outcome, request.output().location()));
      out.flush();
      return 0;
    }
  }
}
