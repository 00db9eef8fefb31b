package org.asmengine.bootstrap.cli;

import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm circumstances withdraw}. */
@Command(
    name = "withdraw",
    description = "Withdraws a determination; runs that were started before keep it.")
final class CircumstanceWithdrawCommand extends RegisterSubcommand {

  @Parameters(paramLabel = "ID", description = "The determination, as 'list' tells it.")
  private String id = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  CircumstanceWithdrawCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    String why = Given.text("--reason", reason, 500);
    return change(
        engine,
        CircumstancesCommand.REGISTER,
        (determinations, caller) -> determinations.withdraw(id, why, caller.name()));
  }
}
