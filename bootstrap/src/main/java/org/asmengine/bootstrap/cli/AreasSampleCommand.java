package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.selection.SampleAreas;
import org.asmengine.batch.csv.CsvFiles;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.domain.selection.Area;
import org.asmengine.domain.selection.AreaSampler.Drawn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code asm areas sample}: draws the areas of the model. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Draws a stratified random sample of the areas in areas.csv and writes them again with Y or N"
          + " in the column selected.",
      "",
      "The same areas and seed give the same sample in any order and any language:"
          + " docs/participation.md has the algorithm. A published list of areas overrides it."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      ExitCodes.INPUT,
      "4:refused: areas.csv already says which areas are selected"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm areas sample --performance-year 2027 --input in --seed 2027 --output drawn",
      "  asm areas sample --performance-year 2027 --input in --seed 7 --output what-if"
          + " --even-if-published"
    })
public final class AreasSampleCommand implements Callable<Integer> {

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year whose rules count, 2027 to 2031.")
  private int year;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "The directory with areas.csv.")
  private @Nullable Path input;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "TEXT",
      description = "Chooses one of the possible samples: any text.")
  private String seed = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for areas.csv with the selection; may be the same.")
  private @Nullable Path output;

  @Option(
      names = "--even-if-published",
      description = "Draws where areas.csv already says which areas are selected: a what-if.")
  private boolean evenIfPublished;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final ProgrammeRulesRepository rules;
  private final PrintWriter out;

  /** With these rules, in these surroundings. */
  public AreasSampleCommand(ProgrammeRulesRepository rules, Surroundings surroundings) {
    this.rules = rules;
    this.out = surroundings.out();
  }

  @Override
  public Integer call() {
    List<Reject> rejects = new ArrayList<>();
    List<Drawn> drawn =
        new SampleAreas(rules)
            .draw(
                Given.performanceYear(year),
                CsvFiles.in(Given.directory("--input", Given.value(input))),
                seed,
                evenIfPublished,
                rejects::add);
    Path directory = Given.value(output);
    new OutputDirectory(directory)
        .writeTable(
            ProgrammeFile.AREAS.fileName(),
            ProgrammeFile.AREAS.columns(),
            rows -> drawn.forEach(one -> rows.accept(row(one))));
    print(drawn, rejects.size(), directory);
    return ExitCode.OK;
  }

  private static List<String> row(Drawn one) {
    Area area = one.area();
    return List.of(
        area.code(),
        area.title(),
        area.kind().name(),
        Long.toString(area.patientVolume()),
        area.spending().toPlainString(),
        one.selected() ? "Y" : "N");
  }

  private void print(List<Drawn> drawn, int rejected, Path directory) {
    long selected = drawn.stream().filter(Drawn::selected).count();
    Map<Integer, Long> strata =
        drawn.stream()
            .collect(Collectors.groupingBy(Drawn::stratum, TreeMap::new, Collectors.counting()));
    if (json) {
      out.println(
          new Json()
              .put("seed", seed)
              .put("areas", drawn.size())
              .put("selected", selected)
              .put("rejected", rejected)
              .put("strata", strata.size())
              .put("location", directory.toString())
              .text());
    } else {
      out.println(
          "Selected %s of %s in %d strata with the seed '%s', %s rejected, in %s"
              .formatted(
                  Figures.count(selected),
                  Figures.count(drawn.size(), "area", "areas"),
                  strata.size(),
                  seed,
                  Figures.count(rejected, "row", "rows"),
                  directory));
    }
    out.flush();
  }
}
