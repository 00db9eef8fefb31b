package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm participants}: who takes part. */
@Command(
    name = "participants",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Selects participants, and shows, compares and explains lists of them (42 CFR 512.710)."
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such list or clinician",
      ExitCodes.INPUT,
      "4:the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm participants select --performance-year 2027 --list final --input in --output out",
      "  asm participants list --performance-year 2027",
      "  asm participants diff 1 2",
      "  asm participants reconcile --performance-year 2027 --cms-file cms.csv",
      "  asm participants explain-eligibility --performance-year 2027 --tin 123456789"
          + " --npi 1234567890"
    })
public final class ParticipantsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private ParticipantsCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command with all below it. */
  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new ParticipantsCommand(surroundings.out()))
        .addSubcommand(new ParticipantsSelectCommand(surroundings))
        .addSubcommand(new ParticipantsListsCommand(surroundings))
        .addSubcommand(new ParticipantsListCommand(surroundings))
        .addSubcommand(new ParticipantsDiffCommand(surroundings))
        .addSubcommand(new ParticipantsReconcileCommand(surroundings))
        .addSubcommand(new ExplainEligibilityCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
