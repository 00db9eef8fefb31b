package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.run.RunId;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm publish}: makes one run the result of a payment year. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes a complete run the result of its payment year, for good: a payment year has one.",
      "",
      "The run is verified first. Publishing the same run again changes nothing."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:the results are damaged, or something else is wrong",
      "2:the command can't be understood; there is no such run",
      "4:refused: a what-if, not complete, or another run is published for the payment year"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  asm publish 3", "  asm publish 3 --by 'J. Doe'"})
public final class PublishCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Parameters(paramLabel = "N", description = "The number of the run; 'asm runs' lists them.")
  private int number;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who publishes it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public PublishCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    if (by.isBlank()) {
      throw new UsageException("--by: found nothing; allowed: the name of who publishes");
    }
    try (Engine engine = database.open()) {
      Publication publication = engine.publishRun().publish(new RunId(number), by);
      out.println(
          json
              ? json(publication).text()
              : "Run %s is the result of payment year %d: published %s by %s"
                  .formatted(
                      publication.run(),
                      publication.paymentYear(),
                      Figures.instant(publication.publishedAt()),
                      publication.publishedBy()));
      out.flush();
      return ExitCode.OK;
    }
  }

  private static Json json(Publication publication) {
    return new Json()
        .put("run", publication.run().value())
        .put("paymentYear", publication.paymentYear())
        .put("publishedAt", publication.publishedAt().toString())
        .put("publishedBy", publication.publishedBy());
  }
}
