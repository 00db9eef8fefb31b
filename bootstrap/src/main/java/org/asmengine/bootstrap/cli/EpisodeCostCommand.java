package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.episodecost.CalculateEpisodeCosts;
import org.asmengine.application.episodecost.EpisodeCostCalculation;
import org.asmengine.application.episodecost.EpisodeCostRequest;
import org.asmengine.application.episodecost.MeasureCosts;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.batch.csv.CsvFiles;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm episode-cost}: measure scores from episodes, as a year end reads them. */
@Command(
    name = "episode-cost",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Works out the measure scores of the episode-based cost measures: the mean of observed over"
          + " expected cost, times the national average.",
      "",
      "Reads episodes.csv and national_costs.csv, writes cost.csv for the year end and rejects.csv."
          + " Episodes come attributed to clinicians: that is not worked out from claims."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:done; rejected rows are listed in rejects.csv",
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "3:the input can't be used: a file or column is missing, or a national average"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm episode-cost --performance-year 2027 --input in --output out",
      "  asm episode-cost --performance-year 2027 --input in --output out"
          + " --national-average COST_HF_1=14028.50"
    })
public final class EpisodeCostCommand implements Callable<Integer> {

  private static final int CENTS = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "The directory with the episodes.")
  private @Nullable Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the scores.")
  private @Nullable Path output;

  @Option(
      names = "--national-average",
      paramLabel = "MEASURE=DOLLARS",
      description = "The national average cost of an episode of a measure, instead of the file's.")
  private final Map<String, BigDecimal> nationalAverages = new LinkedHashMap<>();

  private final RuleSetRepository ruleSets;
  private final PrintWriter out;

  /** With these rule sets, in these surroundings. */
  public EpisodeCostCommand(RuleSetRepository ruleSets, Surroundings surroundings) {
    this.ruleSets = ruleSets;
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    PerformanceYear year = options.year();
    checkAverages(ruleSets.find(year));
    Path directory = Given.value(output);
    EpisodeCostRequest request =
        new EpisodeCostRequest(
            year,
            CsvFiles.in(Given.directory("--input", Given.value(input))),
            nationalAverages,
            new OutputDirectory(directory),
            options.by(),
            read -> {});
    try (Engine engine = database.open()) {
      EpisodeCostCalculation done =
          engine
              .useCase(AuditedChange.class)
              .make(
                  Caller.LOCAL_NAME,
                  "asm episode-cost",
                  () -> engine.useCase(CalculateEpisodeCosts.class).calculate(request),
                  calculation -> "episodeCostCalculations/" + calculation.id());
      if (options.json()) {
        out.println(json(done).text());
      } else {
        print(done, directory);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void checkAverages(RuleSet ruleSet) {
    List<String> measures =
        List.of(Cohort.values()).stream().map(ruleSet.cost()::measure).distinct().toList();
    nationalAverages.forEach((measure, average) -> {
      if (!measures.contains(measure)) {
        throw new UsageException(
            "--national-average: found %s; allowed: %s"
                .formatted(measure, String.join(", ", measures)));
      }
      if (average.signum() <= 0 || average.scale() > CENTS) {
        throw new UsageException(
            "--national-average: found %s; allowed: dollars above 0 with at most %d decimals"
                .formatted(average.toPlainString(), CENTS));
      }
    });
  }

  private void print(EpisodeCostCalculation done, Path directory) {
    out.printf(
        "Performance year %s: %s read, %s rejected, %s outside the year, %s of too low an expected"
            + " cost%n",
        done.year(),
        Figures.count(done.records(), "episode", "episodes"),
        Figures.count(done.rejected()),
        Figures.count(done.excluded(EpisodeExclusion.OUTSIDE_YEAR)),
        Figures.count(done.excluded(EpisodeExclusion.EXPECTED_TOO_LOW)));
    Table table =
        new Table(
            spec.usageMessage().width(), "measure", "national average", "episodes", "participants");
    for (MeasureCosts measure : done.measures()) {
      table.row(
          measure.measure(),
          Figures.dollars(measure.nationalAverage()),
          Figures.count(measure.episodes()),
          Figures.count(measure.participants()));
    }
    table.lines().forEach(out::println);
    out.println("cost.csv and rejects.csv are in " + directory);
  }

  private static Json json(EpisodeCostCalculation done) {
    return new Json()
        .put("id", done.id())
        .put("performanceYear", done.year().value())
        .put("calculatedAt", done.at().toString())
        .put("calculatedBy", done.by())
        .put("episodesSha256", done.episodesSha256())
        .put("records", done.records())
        .put("rejected", done.rejected())
        .put("outsideYear", done.excluded(EpisodeExclusion.OUTSIDE_YEAR))
        .put("expectedTooLow", done.excluded(EpisodeExclusion.EXPECTED_TOO_LOW))
        .put(
            "measures",
            done.measures().stream()
                .map(measure ->
                    new Json()
                        .put("measure", measure.measure())
                        .put("nationalAverage", measure.nationalAverage())
                        .put("episodes", measure.episodes())
                        .put("participants", measure.participants())
                        .map())
                .toList());
  }
}
