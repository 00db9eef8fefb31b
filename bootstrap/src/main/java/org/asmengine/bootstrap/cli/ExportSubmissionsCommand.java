package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.submission.qpp.ExportQppDocument;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm submissions export}: what is held of a practice or a clinician, as a document. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Writes what is held of a practice as a whole, or of a clinician of it, as a QPP submission:"
          + " the latest of each measure and activity, however it was sent.",
      "",
      "The document holds the TIN and the NPI in full: mind where it goes."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; nothing is held"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm submissions export --format qpp --performance-year 2027 --tin 123456789",
      "  asm submissions export --format qpp --performance-year 2027 --tin 123456789"
          + " --npi 1234567890 --output clinician.json"
    })
public final class ExportSubmissionsCommand implements Callable<Integer> {

  private static final String QPP = "qpp";

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "qpp: the JSON of CMS's Submissions API.")
  private String format = "";

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      required = true,
      description = "The performance year.")
  private int year;

  @Option(
      names = "--tin",
      paramLabel = "T",
      required = true,
      description = "The practice: nine digits.")
  private String tin = "";

  @Option(
      names = "--npi",
      paramLabel = "N",
      description = "The clinician: ten digits (default: what the practice as a whole reported).")
  private Optional<String> npi = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the document goes (default: printed).")
  private Optional<Path> output = Optional.empty();

  private final PrintWriter out;

  /** In these surroundings. */
  public ExportSubmissionsCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    if (!format.equals(QPP)) {
      throw new UsageException("--format: found '%s'; allowed: %s".formatted(format, QPP));
    }
    PerformanceYear performanceYear = Given.performanceYear(year);
    if (!Tin.isValid(tin) || npi.filter(digits -> !Npi.isValid(digits)).isPresent()) {
      throw new UsageException("--tin takes nine digits, --npi ten");
    }
    try (Engine engine = database.open()) {
      String document =
          engine
              .useCase(ExportQppDocument.class)
              .export(performanceYear, Tin.of(tin), npi.map(Npi::of), Caller.local());
      output.ifPresentOrElse(file -> write(file, document), () -> out.print(document));
      out.flush();
      return ExitCode.OK;
    }
  }

  private static void write(Path file, String document) {
    try {
      Files.writeString(file, document);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
