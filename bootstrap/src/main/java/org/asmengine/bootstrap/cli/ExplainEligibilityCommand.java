package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.selection.ExplainEligibility;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.selection.Participation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm participants explain-eligibility}: why somebody is on a list or isn't. */
@Command(
    name = "explain-eligibility",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Explains why somebody is on a list of participants or isn't: each criterion with what was"
          + " found, what is needed, how far away the other answer is, and the input rows.",
      "",
      "A star marks what rests on a parameter that is not settled law. Identifiers are masked, so"
          + " that the tree can be passed on."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such list, or it has not judged the"
          + " clinician",
      "4:the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm participants explain-eligibility --performance-year 2027 --tin 123456789"
          + " --npi 1234567890",
      "  asm participants explain-eligibility --list 3 --tin 123456789 --npi 1234567890 --json"
    })
public final class ExplainEligibilityCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final ListOptions chosen = new ListOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public ExplainEligibilityCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    ParticipantId participant = who.get();
    try (Engine engine = database.open()) {
      ParticipantList list = chosen.find(engine.useCase(ReadParticipants.class));
      ExplainEligibility.Answer answer =
          engine.useCase(ExplainEligibility.class).explain(list.id(), participant);
      if (json) {
        out.println(json(answer).text());
      } else {
        print(answer, participant);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(ExplainEligibility.Answer answer, ParticipantId participant) {
    out.println("%s, %s".formatted(participant, ListText.name(answer.list())));
    out.println(facts(answer.participation()));
    for (Explanation tree : answer.explanations()) {
      out.println();
      out.print(TreeText.render(tree, spec.usageMessage().width()));
    }
  }

  private static String facts(Participation participation) {
    StringBuilder text = new StringBuilder();
    text.append(
        participation
            .firstSelected()
            .map(year -> "Ever selected: yes, first for performance year " + year)
            .orElse("Ever selected: no"));
    participation
        .standings()
        .forEach(standing ->
            text.append(
                "; %s (%s, %s): %s"
                    .formatted(
                        standing.year(),
                        standing.cohort(),
                        standing.kind(),
                        standing.eligible() ? "eligible" : "not eligible")));
    return text.toString();
  }

  private static Json json(ExplainEligibility.Answer answer) {
    return new Json()
        .put("list", answer.list().id().value())
        .put("performanceYear", answer.list().identity().year().value())
        .put("everSelected", answer.participation().everSelected())
        .put(
            "standings",
            answer.participation().standings().stream()
                .map(ExplainEligibilityCommand::standing)
                .toList())
        .put("explanations", answer.explanations().stream().map(ExplanationJson::node).toList());
  }

  private static Object standing(Participation.Standing standing) {
    return new Json()
        .put("performanceYear", standing.year().value())
        .put("kind", standing.kind().name())
        .put("cohort", standing.cohort().name())
        .put("eligible", standing.eligible())
        .map();
  }
}
