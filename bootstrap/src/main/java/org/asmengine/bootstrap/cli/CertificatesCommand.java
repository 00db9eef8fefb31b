package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.asmengine.bootstrap.security.TrialCertificates;
import org.asmengine.bootstrap.security.ValidTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code asm certificates}: certificates for a trial of the service. */
@Command(
    name = "certificates",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes certificates to try the service with: an authority, the server, one client for each role"
          + " (reader, submitter, operator, publisher), and callers.yaml, which maps them.",
      "",
      "For trials only. Private keys are not encrypted, and the authority's is thrown away: a set can't"
          + " be added to or renewed. In production use certificates of your own authority, in files"
          + " of the same names: ca.pem, server.pem, server.key, callers.yaml."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:the files can't be written",
      "2:the command can't be understood; a file is there already"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm certificates --output tls",
      "  asm certificates --output tls --host asm.example.org --host 192.0.2.7 --days 7",
      "  asm serve --tls tls"
    })
public final class CertificatesCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 398;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the files; none that is there is overwritten.")
  private @Nullable Path output;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "A name or address by which clients reach the server, besides localhost, 127.0.0.1 and"
              + " ::1; may be given several times.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long the certificates hold (default: ${DEFAULT-VALUE}).")
  private int days;

  private final PrintWriter out;
  private final String program;

  /** In these surroundings. */
  public CertificatesCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.program = surroundings.program();
  }

  @Override
  public Integer call() throws IOException {
    if (days < 1 || days > MOST_DAYS) {
      throw new UsageException("--days: found %d; allowed: 1 to %d".formatted(days, MOST_DAYS));
    }
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new UsageException("--host: allowed: names of hosts, and addresses");
    }
    Path directory = Given.value(output);
    ValidTime time = ValidTime.startingAt(Instant.now(), Duration.ofDays(days));
    List<String> written = TrialCertificates.of(hosts, time).write(directory);
    out.println(
        "Wrote %s to %s, for trials only; they end at %s"
            .formatted(String.join(", ", written), directory, time.until()));
    out.println("Next: %s serve --tls %s".formatted(program, directory));
    out.flush();
    return ExitCode.OK;
  }
}
