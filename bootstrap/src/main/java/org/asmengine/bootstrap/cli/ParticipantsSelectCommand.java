package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.ListRows;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.application.selection.SelectParticipants;
import org.asmengine.application.selection.SelectionRequest;
import org.asmengine.batch.csv.CsvFiles;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.batch.csv.TemporaryParts;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.selection.ListKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm participants select}: makes a list of participants. */
@Command(
    name = "select",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes the preliminary or final list of participants of a performance year from areas.csv,"
          + " claims.csv and episodes.csv, and zip_areas.csv and practices.csv where there are"
          + " any.",
      "",
      "The same files under the same rules are the same list. With --output it writes"
          + " participants.csv for the year end, candidates.csv with everybody who was judged, and"
          + " rejects.csv."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:done; rejected rows are listed in rejects.csv",
      ExitCodes.FAULT,
      "2:the command can't be understood",
      "3:the input can't be used: a file or column is missing, areas are not selected yet, too many"
          + " rows are rejected",
      "4:the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm participants select --performance-year 2027 --list preliminary --input in",
      "  asm participants select --performance-year 2027 --list final --input in --output out"
    })
public final class ParticipantsSelectCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final ProgressOptions progress;

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year, 2027 to 2031.")
  private int year;

  @Option(
      names = "--list",
      required = true,
      paramLabel = "KIND",
      description = "preliminary or final.")
  private String kind = "";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "The directory with the input files.")
  private @Nullable Path input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The directory for the result files; without it none are written.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--temp-dir",
      paramLabel = "DIR",
      description =
          "Where rows are put aside meanwhile, as much as the input (default: the" + " system's).")
  private Optional<Path> temporary = Optional.empty();

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "Stops with exit code 3 when more rows are rejected (default:" + " ${DEFAULT-VALUE}).")
  private long maxRejects;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who makes it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ParticipantsSelectCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
    this.progress = new ProgressOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (StepProgress shown = progress.progress()) {
      SelectionRequest request = request(shown);
      try (Engine engine = database.open()) {
        shown.begin("reading claims and episodes", 0);
        SelectParticipants select = engine.useCase(SelectParticipants.class);
        SelectParticipants.Outcome outcome =
            engine
                .useCase(AuditedChange.class)
                .make(
                    Caller.LOCAL_NAME,
                    "asm participants select",
                    () -> select.select(request),
                    made -> "participantLists/" + made.list().id());
        shown.end();
        output.ifPresent(
            directory -> write(directory, outcome, engine.useCase(ReadParticipants.class)));
        print(outcome);
        return ExitCode.OK;
      }
    }
  }

  private SelectionRequest request(StepProgress shown) {
    return new SelectionRequest(
        Given.performanceYear(year),
        kind(),
        CsvFiles.in(Given.directory("--input", Given.value(input))),
        parts -> TemporaryParts.below(temporary),
        Given.name("--by", by),
        Given.atLeast("--max-rejects", 0, maxRejects),
        shown::advance);
  }

  private ListKind kind() {
    return switch (kind) {
      case "preliminary" -> ListKind.PRELIMINARY;
      case "final" -> ListKind.FINAL;
      default ->
          throw new UsageException(
              "--list: found '%s'; allowed: preliminary or final".formatted(kind));
    };
  }

  private static void write(
      Path directory, SelectParticipants.Outcome outcome, ReadParticipants participants) {
    OutputDirectory files = new OutputDirectory(directory);
    ParticipantList list = outcome.list();
    files.writeTable(
        "participants.csv",
        ListRows.participantColumns(),
        rows ->
            participants.forEachParticipant(
                list.id(),
                (candidate, practice) -> rows.accept(ListRows.participant(candidate, practice))));
    files.writeTable(
        "candidates.csv",
        ListRows.CANDIDATE_COLUMNS,
        rows ->
            participants.forEach(
                list.id(),
                CandidateFilter.all(),
                (candidate, practice) -> rows.accept(ListRows.candidate(candidate, practice))));
    if (outcome.made()) {
      files.writeRejects(rejects -> outcome.rejects().forEach(rejects));
    }
  }

  private void print(SelectParticipants.Outcome outcome) {
    ParticipantList list = outcome.list();
    if (json) {
      out.println(
          ListText.json(list)
              .put("made", outcome.made())
              .put("rejected", outcome.rejects().size())
              .put("location", output.map(Path::toString))
              .text());
    } else {
      out.println(
          "%s%s".formatted(outcome.made() ? "Made " : "There already: ", ListText.name(list)));
      ListText.summary(list).forEach(line -> out.println("  " + line));
      if (outcome.made()) {
        out.println("  " + Figures.count(outcome.rejects().size(), "row", "rows") + " rejected");
      }
      output.ifPresent(directory -> out.println("  files in " + directory));
    }
    out.flush();
  }
}
