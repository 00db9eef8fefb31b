package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm participants lists}: the lists of a database. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Lists all lists of participants, the newest first.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE, "4:the database is in use"},
    footerHeading = "%nExamples:%n",
    footer = {"  asm participants lists", "  asm participants lists --json"})
public final class ParticipantsListsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ParticipantsListsCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      List<ParticipantList> lists = engine.useCase(ReadParticipants.class).all();
      if (json) {
        out.println(
            new Json()
                .put("lists", lists.stream().map(list -> ListText.json(list).map()).toList())
                .text());
      } else {
        print(lists);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(List<ParticipantList> lists) {
    Table table =
        new Table(
            spec.usageMessage().width(),
            "list",
            "performance year",
            "kind",
            "look-back year",
            "HF",
            "LBP",
            "candidates",
            "made",
            "by");
    for (ParticipantList list : lists) {
      table.row(
          list.id().toString(),
          list.identity().year().toString(),
          ListText.kind(list),
          Integer.toString(list.identity().lookBackYear()),
          Figures.count(list.totals().heartFailure()),
          Figures.count(list.totals().lowBackPain()),
          Figures.count(list.totals().candidates()),
          Figures.instant(list.createdAt()),
          list.createdBy());
    }
    table.lines().forEach(out::println);
  }
}
