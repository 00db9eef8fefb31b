package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CompareLists;
import org.asmengine.application.selection.ListChange;
import org.asmengine.application.selection.ListId;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.selection.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asm participants diff}: what changed between two lists. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Prints who joined, who left and who moved between two lists, for instance the preliminary"
          + " and the final one.",
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
    footer = {"  asm participants diff 1 2", "  asm participants diff 1 2 --json"})
public final class ParticipantsDiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Parameters(index = "0", paramLabel = "N", description = "The number of the list before.")
  private int before;

  @Parameters(index = "1", paramLabel = "M", description = "The number of the list after.")
  private int after;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ParticipantsDiffCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      List<ListChange> changes = new ArrayList<>();
      engine
          .useCase(CompareLists.class)
          .compare(new ListId(before), new ListId(after), changes::add);
      if (json) {
        out.println(
            new Json()
                .put("before", before)
                .put("after", after)
                .put("changes", changes.stream().map(ParticipantsDiffCommand::json).toList())
                .text());
      } else {
        print(changes);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(List<ListChange> changes) {
    out.println(
        "From list %d to list %d: %s joined, %s left, %s moved"
            .formatted(
                before,
                after,
                Figures.count(count(changes, ListChange.Kind.JOINED)),
                Figures.count(count(changes, ListChange.Kind.LEFT)),
                Figures.count(count(changes, ListChange.Kind.CHANGED))));
    if (changes.isEmpty()) {
      return;
    }
    Table table = new Table(spec.usageMessage().width(), "what", "tin", "npi", "cohort", "why");
    for (ListChange change : changes) {
      table.row(
          change.kind().name().toLowerCase(Locale.ROOT),
          change.id().tin().value(),
          change.id().npi().value(),
          change.cohort().name(),
          why(change));
    }
    table.lines().forEach(out::println);
  }

  private static long count(List<ListChange> changes, ListChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static String why(ListChange change) {
    return switch (change.kind()) {
      case JOINED -> "was: " + missing(change.before());
      case LEFT -> "is: " + missing(change.after());
      case CHANGED ->
          "specialty and area %s, then %s".formatted(place(change.before()), place(change.after()));
    };
  }

  private static String missing(Optional<Candidate> candidate) {
    return candidate
        .map(found ->
            String.join(
                "; ",
                found.eligibility().verdicts().stream()
                    .filter(verdict -> !verdict.met())
                    .map(Verdict::distance)
                    .toList()))
        .orElse("not judged");
  }

  private static String place(Optional<Candidate> candidate) {
    return candidate
        .map(found ->
            found.eligibility().specialty().orElse("-")
                + " "
                + found.eligibility().area().orElse("-"))
        .orElse("-");
  }

  private static Object json(ListChange change) {
    return new Json()
        .put("kind", change.kind().name())
        .put("tin", change.id().tin().value())
        .put("npi", change.id().npi().value())
        .put("cohort", change.cohort().name())
        .put("why", why(change))
        .map();
  }
}
