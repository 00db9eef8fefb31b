package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm submissions}: what practices sent. */
@Command(
    name = "submissions",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Tells what practices sent.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE},
    footerHeading = "%nExamples:%n",
    footer = "  asm submissions export --format qpp --performance-year 2027 --tin 123456789")
public final class SubmissionsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private SubmissionsCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command with its own commands. */
  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new SubmissionsCommand(surroundings.out()))
        .addSubcommand(new ExportSubmissionsCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
