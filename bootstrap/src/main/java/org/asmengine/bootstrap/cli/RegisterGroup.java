package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that is nothing but the name of those under it: it prints its help. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class RegisterGroup implements Runnable {

  /** The most entries that a list prints. */
  static final int MOST = 10_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  RegisterGroup(Surroundings surroundings) {
    this.out = surroundings.out();
  }

  /** The group with its commands. */
  static CommandLine line(RegisterGroup group, RegisterSubcommand... commands) {
    CommandLine line = new CommandLine(group);
    for (RegisterSubcommand command : commands) {
      line.addSubcommand(command);
    }
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
