package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm explain}: why a participant's payment is what it is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Explains the result of one participant as a tree: each number with its formula, its value"
          + " before rounding, its paragraph and the input rows that it comes from.",
      "",
      "A star marks what rests on a parameter that is not settled law. Identifiers are masked, so"
          + " that the tree can be passed on."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:the stored result is not what the inputs give, or something else is wrong",
      "2:the command can't be understood; there is no such run or participant",
      "4:the run is not complete, or the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm explain --performance-year 2027 --tin 123456789 --npi 1234567890",
      "  asm explain --run 3 --tin 123456789 --npi 1234567890 --json"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final RunOptions chosen = new RunOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(
      names = "--result-version",
      paramLabel = "N",
      description =
          "That version of the result: 1 is what the run made, each correction after an error notice"
              + " adds one (default: the newest).")
  private Optional<Integer> version = Optional.empty();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ExplainCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    ParticipantId participant = who.get();
    version.ifPresent(number -> Given.atLeastOne("--result-version", number));
    try (Engine engine = database.open()) {
      ScoringRun run = chosen.find(engine.runs());
      List<Explanation> trees = trees(engine, run, participant);
      if (json) {
        out.println(ExplanationJson.of(run, trees).text());
      } else {
        print(run, engine.runs().ruleSet(run.id()), trees);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private List<Explanation> trees(Engine engine, ScoringRun run, ParticipantId participant) {
    version.ifPresent(number -> refuseUnknown(engine, run, participant, number));
    return engine.explainScore().explain(run.id(), participant, version.orElse(Integer.MAX_VALUE));
  }

  private static void refuseUnknown(
      Engine engine, ScoringRun run, ParticipantId participant, int number) {
    int newest =
        engine.useCase(ServedScores.class).find(run.id(), participant).stream()
            .mapToInt(served -> served.version().number())
            .max()
            .orElse(number);
    if (number > newest) {
      throw new UsageException(
          "found --result-version %d; allowed: 1 to %d, the newest".formatted(number, newest));
    }
  }

  private void print(ScoringRun run, RuleSet ruleSet, List<Explanation> trees) {
    out.println(OutcomeText.heading(run));
    OutcomeText.whatIf(run, ruleSet).forEach(out::println);
    for (Explanation tree : trees) {
      out.println();
      out.print(TreeText.render(tree, spec.usageMessage().width()));
    }
  }
}
