package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.benchmark.BenchmarkFormat;
import org.asmengine.application.benchmark.BenchmarkOrigin;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.ImportBenchmarks;
import org.asmengine.application.benchmark.ProvenanceChoice;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm benchmarks import}: keeps a file of benchmarks as a set. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Keeps a benchmark file of CMS's qpp-measures-data as a set of its own, for good.",
      "",
      "A file that was imported before is not imported again. Duplicates and percentiles that"
          + " fall are refused, with their JSON path, line and column."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "3:the file can't be read or is refused"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm benchmarks import 2026.json --provenance FINAL --published 2026-08-20",
      "  asm benchmarks import 2026.json --provenance FINAL --commit 100b25f9 --except 492/2026=MOCK"
    })
public final class ImportBenchmarksCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Parameters(paramLabel = "FILE", description = "The file, JSON of up to 16 MiB.")
  private @Nullable Path file;

  @Option(
      names = "--provenance",
      paramLabel = "PROVENANCE",
      required = true,
      description = "How far CMS stands behind it: ${COMPLETION-CANDIDATES}.")
  private @Nullable BenchmarkProvenance provenance;

  @Option(
      names = "--except",
      paramLabel = "MEASURE[/YEAR]=PROVENANCE",
      description = "Benchmarks of the file for which that is not so; can be repeated.")
  private Map<String, BenchmarkProvenance> exceptions = new LinkedHashMap<>();

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where it comes from (default: what the file says).")
  private String source = "";

  @Option(
      names = "--commit",
      paramLabel = "HASH",
      description = "The commit that it was taken from (default: the one that the file names).")
  private Optional<String> commit = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day on which it was published; needed where no commit is known.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(names = "--validate-only", description = "Checks everything and keeps nothing.")
  private boolean validateOnly;

  private final PrintWriter out;

  /** In these surroundings. */
  public ImportBenchmarksCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    byte[] bytes = read(Given.value(file));
    BenchmarkOrigin origin = new BenchmarkOrigin(source, commit, published);
    ProvenanceChoice choice = new ProvenanceChoice(Given.value(provenance), exceptions);
    try (Engine engine = database.open()) {
      ImportBenchmarks benchmarks = engine.useCase(ImportBenchmarks.class);
      HistoricalBenchmarkSet set =
          validateOnly
              ? benchmarks.check(bytes, origin, choice, Caller.LOCAL_NAME)
              : engine
                  .useCase(AuditedChange.class)
                  .make(
                      Caller.LOCAL_NAME,
                      "asm benchmarks import",
                      () -> benchmarks.importFile(bytes, origin, choice, Caller.LOCAL_NAME),
                      imported -> "benchmarks " + imported.number());
      out.printf(
          "%s: %s%n",
          set.number() == 0 ? "Can be imported" : "Set " + set.number(),
          ListBenchmarksCommand.content(set));
      out.flush();
      return ExitCode.OK;
    }
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BenchmarkFormat.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new EngineException(ErrorCode.FILE_UNREADABLE, "found no readable file " + file);
    }
  }
}
