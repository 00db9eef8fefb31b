package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.persistence.ruleset.YamlProgrammeRules;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code asm}: the root of all commands. */
@Command(
    name = "asm",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = "An open engine for the CMS Ambulatory Specialty Model (42 CFR 512 subpart G).",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      ExitCodes.INPUT,
      "4:refused: already published, another run in progress, a what-if, ..."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm demo",
      "  asm year-end --performance-year 2027 --input in --output out",
      "  asm explain --performance-year 2027 --tin 123456789 --npi 1234567890",
      "",
      "'asm help COMMAND' tells more about one; ASM_DEBUG=1 shows stack traces."
    })
public final class AsmCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  private AsmCommand(PrintWriter out) {
    this.out = out;
  }

  /** The command line, which writes results to one place and messages to the other. */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    return line(Surroundings.ofProcess(out, err));
  }

  /** The command line in these surroundings. */
  public static CommandLine line(Surroundings surroundings) {
    RuleSetRepository ruleSets = new YamlRuleSets();
    CommandLine line =
        new CommandLine(new AsmCommand(surroundings.out()))
            .addSubcommand(new DemoCommand(surroundings))
            .addSubcommand(new SampleCommand(surroundings))
            .addSubcommand(AreasCommand.line(new YamlProgrammeRules(), surroundings))
            .addSubcommand(ParticipantsCommand.line(surroundings))
            .addSubcommand(new SubmitCommand(surroundings))
            .addSubcommand(SubmissionsCommand.line(surroundings))
            .addSubcommand(BenchmarksCommand.line(surroundings))
            .addSubcommand(new YearEndCommand(ruleSets, surroundings))
            .addSubcommand(new RulesCommand(ruleSets, surroundings.out()))
            .addSubcommand(new RunsCommand(surroundings))
            .addSubcommand(new ResultsCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new VerifyRunCommand(surroundings))
            .addSubcommand(new PublishCommand(surroundings))
            .addSubcommand(ArrangementsCommand.line(surroundings))
            .addSubcommand(IncentivesCommand.line(surroundings))
            .addSubcommand(new BeneficiaryKeysCommand(surroundings))
            .addSubcommand(DataRequestsCommand.line(surroundings))
            .addSubcommand(CircumstancesCommand.line(surroundings))
            .addSubcommand(OverlapCommand.line(surroundings))
            .addSubcommand(WaiversCommand.line(surroundings))
            .addSubcommand(YearCommand.line(surroundings))
            .addSubcommand(new EpisodeCostCommand(ruleSets, surroundings))
            .addSubcommand(new FeedbackCommand(surroundings))
            .addSubcommand(NoticesCommand.line(surroundings))
            .addSubcommand(new CertificatesCommand(surroundings))
            .addSubcommand(new ServeCommand(surroundings))
            .addSubcommand(new MigrateCommand(surroundings))
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new HelpCommand());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    FailureReport failures = new FailureReport(surroundings);
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setParameterExceptionHandler((exception, args) -> failures.misunderstood(exception));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> failures.failed(exception, command));
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(out);
    out.flush();
  }
}
