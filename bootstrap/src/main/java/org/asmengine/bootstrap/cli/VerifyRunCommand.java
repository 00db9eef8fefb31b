package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.VerifyRun.Verification;
import org.asmengine.application.run.RunId;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm verify-run}: whether stored results are those that a run sealed. */
@Command(
    name = "verify-run",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Reads all stored results of a run again and proves that they are those that it sealed:"
            + " nothing was changed, added or removed since.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:the results are intact",
      "1:the results are damaged; each finding names the file and the lines",
      "2:the command can't be understood; there is no such run",
      "4:the run is not complete, or the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  asm verify-run 3", "  asm verify-run 3 --json"})
public final class VerifyRunCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Parameters(paramLabel = "N", description = "The number of the run; 'asm runs' lists them.")
  private int number;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public VerifyRunCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      Verification verification = engine.verifyRun().verify(new RunId(number));
      if (json) {
        out.println(json(verification).text());
      } else if (verification.isIntact()) {
        out.println(
            "Run %d is intact: %s read, output digest %s"
                .formatted(
                    number,
                    Figures.count(verification.rows(), "row", "rows"),
                    verification.run().outputDigest().orElse("-")));
      }
      out.flush();
      if (!verification.isIntact()) {
        throw new EngineException(
            ErrorCode.RUN_DAMAGED,
            "run %d is damaged:%n  %s"
                .formatted(number, String.join("%n  ".formatted(), verification.findings())));
      }
      return ExitCode.OK;
    }
  }

  private static Json json(Verification verification) {
    return new Json()
        .put("run", verification.run().id().value())
        .put("intact", verification.isIntact())
        .put("rows", verification.rows())
        .put("outputDigest", verification.run().outputDigest())
        .put("findings", verification.findings());
  }
}
