package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.circumstances.CircumstanceLine;
import org.asmengine.application.circumstances.DeterminationFilter;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.circumstances.ReachedParticipants;
import org.asmengine.application.register.Entry;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm circumstances}: extreme and uncontrollable circumstances (42 CFR 512.780). */
@Command(
    name = "circumstances",
    description = {
      "Keeps extreme and uncontrollable circumstances: granted to areas, practices or clinicians.",
      "",
      "A run of the service takes them by itself where it is told to; 'export' writes them as"
          + " circumstances.csv for 'asm year-end'."
    },
    synopsisSubcommandLabel = "COMMAND")
final class CircumstancesCommand extends RegisterGroup {

  private static final String COLLECTION = "circumstanceDeterminations";

  private CircumstancesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new CircumstancesCommand(surroundings),
        new Grant(surroundings),
        new Withdraw(surroundings),
        new ListThem(surroundings),
        new Export(surroundings));
  }

  private static Json json(Entry<Determination> entry) {
    Json json = new Json().put("id", entry.id()).put("state", entry.state().state().name());
    entry
        .state()
        .content()
        .ifPresent(content ->
            json.put("performanceYear", content.year().value())
                .put("scope", scope(content.scope()))
                .put("from", content.from().toString())
                .put("to", content.to().toString())
                .put("reference", content.reference()));
    if (!entry.state().reason().isEmpty()) {
      json.put("reason", entry.state().reason());
    }
    return json;
  }

  private static String scope(AffectedScope scope) {
    return switch (scope) {
      case Places places -> places.kind() + " " + String.join(", ", places.codes());
      case WholePractice practice -> "practice " + practice.tin().value();
      case OneClinician clinician ->
          "clinician " + clinician.id().tin().value() + " / " + clinician.id().npi().value();
    };
  }

  /** {@code asm circumstances grant}. */
  @Command(
      name = "grant",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Grants circumstances to places, a practice, or a clinician of it.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  asm circumstances grant --performance-year 2027 --area 35620 --from 2027-09-01"
            + " --to 2027-09-30 --reference EUC-2027-01",
        "  asm circumstances grant --performance-year 2027 --tin 123456789 --from 2027-03-01"
            + " --to 2027-03-31 --reference EUC-2027-02"
      })
  static final class Grant extends RegisterSubcommand {

    @Option(
        names = "--performance-year",
        required = true,
        paramLabel = "YEAR",
        description = "The performance year in which they count.")
    private int year;

    @Option(
        names = "--area",
        split = ",",
        paramLabel = "CODE",
        description = "Core based statistical areas or metropolitan divisions, five digits each.")
    private @Nullable List<String> areas;

    @Option(names = "--zip", split = ",", paramLabel = "CODE", description = "ZIP codes.")
    private @Nullable List<String> zipCodes;

    @Option(
        names = "--county",
        split = ",",
        paramLabel = "CODE",
        description = "Counties, five digits of the FIPS code each.")
    private @Nullable List<String> counties;

    @Option(names = "--tin", paramLabel = "T", description = "A practice: nine digits.")
    private Optional<String> tin = Optional.empty();

    @Option(
        names = "--npi",
        paramLabel = "N",
        description = "With --tin: one clinician of it, ten digits.")
    private Optional<String> npi = Optional.empty();

    @Option(
        names = "--from",
        required = true,
        paramLabel = "DAY",
        description = "The first day of the circumstances, like 2027-09-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(
        names = "--reference",
        required = true,
        paramLabel = "TEXT",
        description = "CMS's reference of the decision, up to 64 characters.")
    private String reference = "";

    Grant(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      DeterminationContent content =
          new DeterminationContent(
              Given.performanceYear(year),
              scope(),
              Given.value(from),
              Given.value(to),
              Given.text("--reference", reference, 64));
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(Determinations.class).grant(content, caller().name()))));
    }

    private AffectedScope scope() {
      List<AffectedScope> given = new ArrayList<>();
      places(PlaceKind.AREA, areas).ifPresent(given::add);
      places(PlaceKind.ZIP_CODE, zipCodes).ifPresent(given::add);
      places(PlaceKind.COUNTY, counties).ifPresent(given::add);
      tin.map(practice ->
              npi.<AffectedScope>map(
                      clinician -> new OneClinician(Given.participant(practice, clinician)))
                  .orElseGet(() -> new WholePractice(Given.tin(practice))))
          .ifPresent(given::add);
      if (given.size() != 1 || (npi.isPresent() && tin.isEmpty())) {
        throw new UsageException(
            "found %d of --area, --zip, --county and --tin; allowed: one of them, --npi with --tin"
                .formatted(given.size()));
      }
      return given.getFirst();
    }

    private static Optional<AffectedScope> places(PlaceKind kind, @Nullable List<String> codes) {
      if (codes == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(Places.of(kind, new HashSet<>(codes)));
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** {@code asm circumstances withdraw}. */
  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Withdraws a determination; runs that were started before keep it.")
  static final class Withdraw extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The determination, as 'list' tells it.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    Withdraw(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = Given.text("--reason", reason, 500);
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(Determinations.class).withdraw(id, why, caller().name()))));
    }
  }

  /** {@code asm circumstances list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = {
        "Lists determinations, the oldest first.",
        "",
        "TINs and NPIs are printed in full: mind where they go."
      })
  static final class ListThem extends RegisterSubcommand {

    @Option(
        names = "--performance-year",
        paramLabel = "YEAR",
        description = "Only this performance year.")
    private Optional<Integer> year = Optional.empty();

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
      return RegisterText.of(new Json())
          .list(
              "determinations",
              List.of("id", "state", "performanceYear", "scope", "from", "to", "reference"),
              engine
                  .useCase(Determinations.class)
                  .page(new DeterminationFilter(year.map(Given::performanceYear), state), "", MOST)
                  .stream()
                  .map(CircumstancesCommand::json)
                  .toList());
    }
  }

  /** {@code asm circumstances export}. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
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

    @Option(
        names = "--performance-year",
        required = true,
        paramLabel = "YEAR",
        description = "The performance year.")
    private int year;

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
              engine.useCase(Determinations.class).counting(Given.performanceYear(year)),
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
