package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.ReadBenchmarks;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm benchmarks list}: the sets, one of them, or those that comparisons of a year take. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Prints the sets of benchmarks, the benchmarks of one, or those that comparisons of a"
            + " performance year take.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such set"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm benchmarks list",
      "  asm benchmarks list --set 3",
      "  asm benchmarks list --performance-year 2027"
    })
public final class ListBenchmarksCommand implements Callable<Integer> {

  private static final int SHORT_DIGEST = 12;

  @Mixin private final DatabaseOptions database;

  @Option(names = "--set", paramLabel = "N", description = "The benchmarks of this set.")
  private Optional<Integer> set = Optional.empty();

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description = "The benchmarks that comparisons of this year take.")
  private Optional<Integer> year = Optional.empty();

  private final PrintWriter out;

  /** In these surroundings. */
  public ListBenchmarksCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    if (set.isPresent() && year.isPresent()) {
      throw new UsageException("found both --set and --performance-year; allowed: one of them");
    }
    try (Engine engine = database.open()) {
      ReadBenchmarks read = engine.useCase(ReadBenchmarks.class);
      if (set.isPresent()) {
        read.benchmarks(set.get()).forEach(one -> out.println(line(one)));
      } else if (year.isPresent()) {
        for (BenchmarkInUse one : read.of(Given.performanceYear(year.get()))) {
          out.println(line(one.benchmark()) + "  set " + one.set());
        }
      } else {
        read.sets().forEach(one -> out.println("Set " + one.number() + ": " + content(one)));
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  /** What is in a set and where it comes from. */
  static String content(HistoricalBenchmarkSet set) {
    String counts =
        Stream.of(BenchmarkProvenance.values())
            .filter(provenance -> set.count(provenance) > 0)
            .map(provenance -> set.count(provenance) + " " + provenance)
            .collect(Collectors.joining(", "));
    return "%s; %s%s%s; file %s..., imported by %s %s"
        .formatted(
            counts,
            set.origin().source().isEmpty() ? "source not told" : set.origin().source(),
            set.origin().commit().map(commit -> " at " + commit).orElse(""),
            set.origin().published().map(day -> " of " + day).orElse(""),
            set.fileDigest().substring(0, SHORT_DIGEST),
            set.importedBy(),
            Figures.instant(set.importedAt()));
  }

  private static String line(HistoricalBenchmark one) {
    return "%d  %-10s  %-23s  %-11s  %s  %s"
        .formatted(
            one.key().performanceYear(),
            one.key().measureId(),
            one.key().method().word(),
            one.provenance(),
            one.inverse() ? "lower" : "higher",
            one.percentiles().stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" ")));
  }
}
