package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm runs}: the runs of a database. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Lists all runs, the newest first: what each computes and how far it is.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE, ExitCodes.GUARD},
    footerHeading = "%nExamples:%n",
    footer = {"  asm runs", "  asm runs --json"})
public final class RunsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public RunsCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      List<ScoringRun> runs = engine.runs().all();
      Map<RunId, Publication> published =
          engine.publications().all().stream()
              .collect(Collectors.toMap(Publication::run, Function.identity()));
      if (json) {
        out.println(
            new Json().put("runs", runs.stream().map(run -> json(run, published)).toList()).text());
      } else if (runs.isEmpty()) {
        out.println(
            "No runs yet in the %s. 'asm demo' or 'asm year-end' makes one."
                .formatted(database.location().description()));
      } else {
        table(runs, published).lines().forEach(out::println);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private Table table(List<ScoringRun> runs, Map<RunId, Publication> published) {
    Table table =
        new Table(
            spec.usageMessage().width(),
            "run",
            "performance year",
            "payment year",
            "rules",
            "what-if",
            "started",
            "completed",
            "published");
    for (ScoringRun run : runs) {
      table.row(
          run.id().toString(),
          run.identity().year().toString(),
          Integer.toString(run.paymentYear()),
          run.ruleVersion(),
          run.whatIf() ? "what-if" : "-",
          Figures.instant(run.startedAt()),
          run.completedAt().map(Figures::instant).orElse("incomplete"),
          publication(run, published)
              .map(found ->
                  "%s by %s".formatted(Figures.instant(found.publishedAt()), found.publishedBy()))
              .orElse("-"));
    }
    return table;
  }

  private static Map<String, Object> json(ScoringRun run, Map<RunId, Publication> published) {
    return OutcomeJson.run(run)
        .put(
            "publishedAt", publication(run, published).map(found -> found.publishedAt().toString()))
        .put("publishedBy", publication(run, published).map(Publication::publishedBy))
        .map();
  }

  private static Optional<Publication> publication(
      ScoringRun run, Map<RunId, Publication> published) {
    return Optional.ofNullable(published.get(run.id()));
  }
}
