package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm notices}: error notices, reconsiderations and corrected results. */
@Command(
    name = "notices",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Error notices of participants, from the filing to the corrected result"
          + " (42 CFR 512.755, 512.190).",
      "",
      "A notice is in time for some days after its run was issued. It is acknowledged, reviewed, and"
          + " upheld or denied; an upheld one is corrected; a denied or corrected one can be"
          + " reconsidered once, by somebody who did not take part before."
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such notice, run or participant",
      "3:the corrected records can't be used",
      "4:refused: too late, not reviewable, or not the next step"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm notices file --performance-year 2027 --tin 123456789 --npi 1234567890 \\",
      "      --matter COST_MEASURE --disputed COST_HF_1 --description '12 episodes are not ours'",
      "  asm notices list --performance-year 2027",
      "  asm notices uphold 0123456789abcdef0123456789abcdef --reason 'the claims agree'",
      "  asm notices preview 0123456789abcdef0123456789abcdef --input corrected/ --whole-cohort",
      "  asm notices correct 0123456789abcdef0123456789abcdef --input corrected/"
    })
public final class NoticesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private NoticesCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command with all that it can do, in these surroundings. */
  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new NoticesCommand(surroundings.out()))
        .addSubcommand(new FileNoticeCommand(surroundings))
        .addSubcommand(new NoticeStepCommands.Acknowledge(surroundings))
        .addSubcommand(new NoticeStepCommands.Review(surroundings))
        .addSubcommand(new NoticeStepCommands.Uphold(surroundings))
        .addSubcommand(new NoticeStepCommands.Deny(surroundings))
        .addSubcommand(new PreviewNoticeCommand(surroundings))
        .addSubcommand(new CorrectNoticeCommand(surroundings))
        .addSubcommand(new NoticeStepCommands.Reconsider(surroundings))
        .addSubcommand(new NoticeStepCommands.Decide(surroundings))
        .addSubcommand(new SettleNoticesCommand(surroundings))
        .addSubcommand(new ListNoticesCommand(surroundings))
        .addSubcommand(new ShowNoticeCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
