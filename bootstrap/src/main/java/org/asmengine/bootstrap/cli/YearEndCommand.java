package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.asmengine.application.submission.CombinedInputs;
import org.asmengine.application.submission.SubmissionInputs;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year-end}: scores a performance year from files to files. */
@Command(
    name = "year-end",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Scores a performance year: from input files to payment multipliers.",
      "",
      "The same command again is the same run: a complete run only writes its files again, an"
          + " interrupted one goes on where it was."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:done; rejected rows are listed in rejects.csv",
      "1:something is wrong that shouldn't be; the same command resumes the run",
      ExitCodes.USAGE,
      "3:the input can't be used: a file or column is missing, more rows are rejected than"
          + " --max-rejects allows",
      "4:refused: another run is in progress on the database"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm year-end --performance-year 2027 --input in --output out",
      "  asm year-end --performance-year 2027 --input in --output what-if"
          + " --set transform.steepness=0.2",
      "  asm year-end --performance-year 2027 --input in --output out --max-rejects 100 --json"
    })
public final class YearEndCommand implements Callable<Integer> {

  /** Stands for up to the last one that there is. */
  private static final long ALL_SUBMISSIONS = Long.MAX_VALUE;

  @Mixin private final DatabaseOptions database;
  @Mixin private final ProgressOptions progress;

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
      names = "--submissions",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "" + ALL_SUBMISSIONS,
      description =
          "Takes what practices sent to this database instead of files, up to submission N"
              + " (default: up to the last; it tells which that was).")
  private @Nullable Long submissions;

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

  private final RuleSetRepository ruleSets;
  private final PrintWriter out;
  private final PrintWriter err;
  private final String program;

  /** With these rule sets, in these surroundings. */
  public YearEndCommand(RuleSetRepository ruleSets, Surroundings surroundings) {
    this.ruleSets = ruleSets;
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.program = surroundings.program();
    this.database = new DatabaseOptions(surroundings);
    this.progress = new ProgressOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (StepProgress shown = progress.progress()) {
      YearEndRequest request = request(shown);
      // What can't be used is told before the engine starts.
      ruleSets.find(request.year()).override(overrides);
      try (Engine engine = database.open()) {
        YearEndOutcome outcome = engine.yearEnd().run(source(request, engine.submissions()));
        RunId run = outcome.run().id();
        print(outcome, engine.runs().ruleSet(run), request.output().of(run).location());
        return ExitCode.OK;
      }
    }
  }

  /**
   * The request over the submissions of the database. Where the command names no last one it is
   * told, since only the same one makes the same run again.
   */
  private YearEndRequest source(YearEndRequest request, SubmissionStore store) {
    if (submissions == null) {
      return request;
    }
    long last = Math.min(store.last(), Given.atLeast("--submissions", 0, submissions));
    err.println(
        "asm: submissions up to %d; --submissions=%d for the same run".formatted(last, last));
    err.flush();
    return request.over(
        new CombinedInputs(request.source(), new SubmissionInputs(store, request.year(), last)));
  }

  private YearEndRequest request(Progress shown) {
    return new YearEndRequest(
        Given.performanceYear(year),
        overrides,
        new CsvDirectory(Given.directory("--input", Given.value(input))),
        new OutputDirectory(Given.value(output)),
        maxRejects == null
            ? OptionalLong.empty()
            : OptionalLong.of(Given.atLeast("--max-rejects", 0, maxRejects)),
        partitions == 0
            ? Runtime.getRuntime().availableProcessors()
            : Given.atLeastOne("--partitions", partitions),
        Given.atLeastOne("--chunk-size", chunkSize),
        shown);
  }

  private void print(YearEndOutcome outcome, RuleSet ruleSet, String location) {
    if (json) {
      out.println(OutcomeJson.of(outcome, ruleSet, location).text());
    } else {
      OutcomeText.of(outcome, ruleSet, location, program).forEach(out::println);
    }
    out.flush();
  }
}
