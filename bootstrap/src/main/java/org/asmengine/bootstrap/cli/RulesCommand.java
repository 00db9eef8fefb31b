package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.asmengine.application.ruleset.RuleSetDiff;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code asm rules}: what the rules of a performance year are and how settled each is. */
@Command(
    name = "rules",
    description = "Shows the rules of a performance year: each value, its status and citation.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, "2:there are no rules for that year"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm rules 2027",
      "  asm rules 2027 --unsettled",
      "  asm rules 2028 --json",
      "  asm rules diff 2027 2029"
    })
public final class RulesCommand implements Callable<Integer> {

  private final RuleSetRepository ruleSets;
  private final PrintWriter out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "YEAR",
      description = "The performance year, for instance 2027.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--unsettled",
      description = "Only what is not settled law, each with what is open.")
  private boolean unsettled;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON.")
  private boolean json;

  /**
   * The command.
   *
   * @param ruleSets where the rule sets are
   * @param out where the result goes
   */
  public RulesCommand(RuleSetRepository ruleSets, PrintWriter out) {
    this.ruleSets = ruleSets;
    this.out = out;
  }

  @Override
  public Integer call() {
    RuleSet rules =
        find(
            year.orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "which performance year? There are rule sets for " + years())));
    List<Parameter> parameters = unsettled ? rules.unsettled() : rules.parameters();
    print(
        json
            ? RulesJson.of(rules, parameters)
            : RulesText.of(rules, parameters, unsettled, width()));
    return ExitCode.OK;
  }

  /** {@code asm rules diff}: what changes from one performance year to another. */
  @Command(
      name = "diff",
      description = "Shows what changes from one performance year to another.",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true)
  int diff(
      @Parameters(index = "0", paramLabel = "FROM", description = "A performance year.") int from,
      @Parameters(index = "1", paramLabel = "TO", description = "Another one.") int to) {
    RuleSetDiff diff = RuleSetDiff.between(find(from), find(to));
    print(json ? RulesJson.of(diff) : RulesText.of(diff, width()));
    return ExitCode.OK;
  }

  private RuleSet find(int wanted) {
    return ruleSets.years().stream()
        .filter(found -> found.value() == wanted)
        .findFirst()
        .map(ruleSets::find)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "performance year %d: there is no rule set for it; there are those for %s"
                    .formatted(wanted, years())));
  }

  private String years() {
    return ruleSets.years().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private int width() {
    return spec.usageMessage().width();
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
