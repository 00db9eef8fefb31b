package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.circumstances.CircumstanceLine;
import org.asmengine.application.circumstances.DeterminationFilter;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.circumstances.ReachedParticipants;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.circumstances.Determination;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be asked of circumstances. */
final class CircumstanceQueries {

  private CircumstanceQueries() {}

  /** {@code asm circumstances list}. */
  @Command(
      name = "list",
      description = {
        "Lists determinations, the oldest first.",
        "",
        "TINs and NPIs are printed in full: mind where they go."
      })
  static final class ListThem extends RegisterSubcommand {

    @Mixin private final PerformanceYearFilter year = new PerformanceYearFilter();

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only this state: GRANTED or WITHDRAWN.")
    private Optional<Determination.State> state = Optional.empty();

    ListThem(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      DeterminationFilter filter = new DeterminationFilter(year.get(), state);
      return RegisterText.entries(
          "determinations",
          List.of("id", "state", "performanceYear", "scope", "from", "to", "reference"),
          engine.useCase(Determinations.class).page(filter, "", RegisterGroup.MOST),
          CircumstancesCommand::json);
    }
  }

  /** {@code asm circumstances export}. */
  @Command(
      name = "export",
      description = {
        "Writes circumstances.csv for the participants of an input directory.",
        "",
        "Of a participant the directory knows the area: determinations by ZIP code or county grant"
            + " nothing here, and how many participants they may reach is told."
      },
      footerHeading = "%nExample:%n",
      footer =
          "  asm circumstances export --performance-year 2027 --input in"
              + " --output in/circumstances.csv")
  static final class Export extends RegisterSubcommand {

    @Mixin private final PerformanceYearOption year = new PerformanceYearOption();

    @Option(
        names = "--input",
        required = true,
        paramLabel = "DIR",
        description = "The directory with participants.csv.")
    private @Nullable Path input;

    @Option(
        names = "--output",
        required = true,
        paramLabel = "FILE",
        description = "The file to write; one that exists is refused.")
    private @Nullable Path output;

    Export(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      ReachedParticipants reached =
          ReachedParticipants.of(
              engine.useCase(Determinations.class).counting(year.get()),
              new CsvDirectory(Given.directory("--input", Given.value(input))));
      NewFile.write("--output", Given.value(output), CircumstanceLine.file(reached.lines()));
      return RegisterText.of(
          new Json()
              .put("file", Given.value(output).toString())
              .put("rows", reached.lines().size())
              .put(
                  "practices",
                  reached.lines().stream().map(CircumstanceLine::tin).distinct().count())
              .put("undetermined", reached.undetermined()));
    }
  }
}
