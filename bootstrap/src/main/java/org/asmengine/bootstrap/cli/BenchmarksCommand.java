package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm benchmarks}: benchmarks of MIPS, for comparison. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Benchmarks of MIPS, to tell participants where they stand.",
      "",
      "No score of the model rests on them."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE, ExitCodes.INPUT},
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm benchmarks import 2026.json --provenance FINAL --commit 100b25f9 --except 492/2026=MOCK",
      "  asm benchmarks list",
      "  asm benchmarks compare --performance-year 2027 --tin 123456789 --npi 1234567890"
    })
public final class BenchmarksCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private BenchmarksCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command with its own commands. */
  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new BenchmarksCommand(surroundings.out()))
        .addSubcommand(new ImportBenchmarksCommand(surroundings))
        .addSubcommand(new ListBenchmarksCommand(surroundings))
        .addSubcommand(new CompareCommand(surroundings));
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
