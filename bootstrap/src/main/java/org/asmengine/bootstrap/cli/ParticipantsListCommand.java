package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.ListRows;
import org.asmengine.application.selection.ListedCandidate;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.Cohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm participants list}: the participants of a list. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Prints the participants of a list, or with --all everybody who was judged and what is"
          + " missing.",
      "",
      "TINs and NPIs are printed in full: mind where they go."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such list",
      "4:the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm participants list --performance-year 2027",
      "  asm participants list --list 3 --all --cohort HF --limit 50",
      "  asm participants list --list 3 --json"
    })
public final class ParticipantsListCommand implements Callable<Integer> {

  private static final int ROWS_OF_A_TABLE = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final ListOptions chosen = new ListOptions();

  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      description = "Only this cohort: ${COMPLETION-CANDIDATES}.")
  private Optional<Cohort> cohort = Optional.empty();

  @Option(names = "--all", description = "Everybody who was judged, participant or not.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + ROWS_OF_A_TABLE,
      description = "At most that many rows (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ParticipantsListCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    int most = Given.atLeastOne("--limit", limit);
    try (Engine engine = database.open()) {
      ReadParticipants participants = engine.useCase(ReadParticipants.class);
      ParticipantList list = chosen.find(participants);
      CandidateFilter filter =
          new CandidateFilter(
              cohort,
              all ? Optional.empty() : Optional.of(true),
              Optional.empty(),
              Optional.empty());
      print(list, participants.page(list.id(), filter, Optional.empty(), most));
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(ParticipantList list, List<ListedCandidate> rows) {
    if (json) {
      out.println(
          ListText.json(list)
              .put("candidates", rows.stream().map(ParticipantsListCommand::json).toList())
              .text());
      return;
    }
    out.println(ListText.name(list));
    ListText.summary(list).forEach(out::println);
    out.println();
    List<String> headings =
        new ArrayList<>(List.of("tin", "npi", "cohort", "specialty", "area", "episodes", "TIN"));
    headings.add("unmet");
    Table table = new Table(spec.usageMessage().width(), headings.toArray(String[]::new));
    for (ListedCandidate row : rows) {
      List<String> cells = ListRows.candidate(row.candidate(), row.practice());
      table.row(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(4),
          cells.get(5),
          cells.get(7),
          cells.get(8),
          cells.get(10).isEmpty() ? "-" : cells.get(10));
    }
    table.lines().forEach(out::println);
  }

  private static Object json(ListedCandidate row) {
    Json fields = new Json();
    List<String> cells = ListRows.candidate(row.candidate(), row.practice());
    for (int i = 0; i < cells.size(); i++) {
      fields.put(ListRows.CANDIDATE_COLUMNS.get(i), cells.get(i));
    }
    return fields.map();
  }
}
