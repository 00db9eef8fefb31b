package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code asm year}: the life of a performance year, from its plan to its payments. */
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Takes a performance year through its life: lists, submissions, score, reports, notices,"
          + " publication, payment.",
      "",
      "A year that is planned has guards: no run before its submission window closes, no"
          + " publication with participants set aside or benchmarks that are not final. Who did what"
          + " when is kept."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; the year is not planned, or a run is not there",
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm year plan --performance-year 2027",
      "  asm year advance --performance-year 2027",
      "  asm year advance --performance-year 2027 --run 3 --accept-rejects 12",
      "  asm year park --performance-year 2027 --tin 123456789 --npi 1234567890 --reason 'notice 7'",
      "  asm year show --performance-year 2027"
    })
public final class YearCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private YearCommand() {}

  /** The command with those below it, in these surroundings. */
  static CommandLine line(Surroundings surroundings) {
    PrintWriter out = surroundings.out();
    return new CommandLine(new YearCommand())
        .addSubcommand(new YearPlanCommand(surroundings, out))
        .addSubcommand(new YearShowCommand(surroundings, out))
        .addSubcommand(new YearAdvanceCommand(surroundings, out))
        .addSubcommand(new YearEarlyScoringCommand(surroundings, out))
        .addSubcommand(new YearParkCommand(surroundings, out))
        .addSubcommand(new YearUnparkCommand(surroundings, out));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what of the year? Commands are " + String.join(", ", spec.subcommands().keySet()));
  }
}
