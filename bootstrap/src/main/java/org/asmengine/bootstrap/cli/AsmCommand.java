package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.ruleset.RuleSetException;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm}: the root of all commands. */
@Command(
    name = "asm",
    mixinStandardHelpOptions = true,
    description = "An open engine for the CMS Ambulatory Specialty Model (42 CFR 512 subpart G).",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  something is wrong that shouldn't be",
      "  2  the command can't be understood",
      "  3  the input can't be used",
      "  4  refused: already published, another run in progress, a what-if, ..."
    })
public final class AsmCommand implements Runnable {

  private final PrintWriter out;

  private AsmCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command line, which writes results to one place and messages to the other. */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    RuleSetRepository ruleSets = new YamlRuleSets();
    CommandLine line =
        new CommandLine(new AsmCommand(out))
            .addSubcommand(new YearEndCommand(out))
            .addSubcommand(new RulesCommand(ruleSets, out));
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> report(exception, command, err));
    return line;
  }

  private static int report(Exception exception, CommandLine command, PrintWriter err) {
    return switch (exception) {
      case EngineException engine -> {
        err.printf("asm: %s: %s%n", engine.code(), engine.getMessage());
        yield engine.code().kind().exitCode();
      }
      case RuleSetException ruleSet -> {
        err.printf("asm: RULE_SET_UNUSABLE: %s%n", ruleSet.getMessage());
        yield CommandLine.ExitCode.USAGE;
      }
      case UsageException usage -> {
        err.printf("asm: %s%nTry 'asm %s --help'.%n", usage.getMessage(), command.getCommandName());
        yield CommandLine.ExitCode.USAGE;
      }
      default -> {
        exception.printStackTrace(err);
        yield 1;
      }
    };
  }

  @Override
  public void run() {
    new CommandLine(this).usage(out);
    out.flush();
  }
}
