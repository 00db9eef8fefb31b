package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.YearEntry;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm year show}: where a performance year stands, and who did what when. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Shows where a performance year stands, who is set aside, and who did what when.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {ExitCodes.DONE, ExitCodes.FAULT, ExitCodes.USAGE},
    footerHeading = "%nExamples:%n",
    footer = {"  asm year show", "  asm year show --performance-year 2027 --json"})
public final class YearShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description =
          "The performance year, 2027 to 2031 (default: a line for each that is planned).")
  private Optional<Integer> year = Optional.empty();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public YearShowCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Optional<PerformanceYear> wanted = year.map(Given::performanceYear);
    try (Engine engine = database.open()) {
      PerformanceYears years = engine.useCase(PerformanceYears.class);
      wanted.ifPresentOrElse(one -> show(years, one), () -> show(years.all()));
      out.flush();
      return ExitCode.OK;
    }
  }

  private void show(PerformanceYears years, PerformanceYear one) {
    YearStanding standing = years.find(one);
    List<YearEntry> history = years.history(one);
    if (json) {
      out.println(YearText.json(standing, history).text());
    } else {
      YearText.lines(standing, history, spec.usageMessage().width()).forEach(out::println);
    }
  }

  private void show(List<YearStanding> all) {
    if (json) {
      out.println(
          new Json()
              .put(
                  "performanceYears",
                  all.stream().map(standing -> YearText.json(standing).map()).toList())
              .text());
    } else if (all.isEmpty()) {
      out.println("No performance year is planned. 'asm year plan' plans one.");
    } else {
      all.forEach(standing -> out.println(YearText.line(standing)));
    }
  }
}
