package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm areas}: the areas of the model. */
@Command(
    name = "areas",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Works on the areas of the model (42 CFR 512.710(g)).",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE, ExitCodes.INPUT},
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm areas sample --performance-year 2027 --input in --seed 2027 --output areas.csv"
    })
public final class AreasCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private AreasCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command with all below it. */
  static CommandLine line(ProgrammeRulesRepository rules, Surroundings surroundings) {
    return new CommandLine(new AreasCommand(surroundings.out()))
        .addSubcommand(new AreasSampleCommand(rules, surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
