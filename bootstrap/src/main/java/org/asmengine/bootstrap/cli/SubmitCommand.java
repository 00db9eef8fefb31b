package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.qpp.QppFormat;
import org.asmengine.application.submission.qpp.QppReceipt;
import org.asmengine.application.submission.qpp.SendQppDocument;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm submit}: takes what practices send, as documents. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Takes QPP submissions: the JSON of CMS's Submissions API and of its QRDA III converter.",
      "",
      "All of a document is accepted or nothing of it; what is wrong is told with its JSON path,"
          + " line and column. What is accepted the year end scores. Several documents are"
          + " independent of each other."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "3:a document can't be read or is not accepted; the others are"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm submit --qpp practice.json --validate-only",
      "  asm submit --qpp one.json two.json"
    })
public final class SubmitCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--qpp",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "QPP submissions as JSON, up to 1 MiB each.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--validate-only", description = "Checks everything and keeps nothing.")
  private boolean validateOnly;

  private final PrintWriter out;
  private final PrintWriter err;

  /** In these surroundings. */
  public SubmitCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    int rejected = 0;
    try (Engine engine = database.open()) {
      for (Path file : files) {
        try {
          accepted(file, take(engine, read(file)));
        } catch (DocumentRejected e) {
          rejected(file, e);
          rejected++;
        }
      }
    }
    out.flush();
    return rejected == 0 ? ExitCode.OK : ErrorCode.Kind.INPUT.exitCode();
  }

  private QppReceipt take(Engine engine, byte[] document) {
    SendQppDocument send = engine.useCase(SendQppDocument.class);
    return validateOnly
        ? send.check(document, Caller.local())
        : engine
            .useCase(AuditedChange.class)
            .make(
                Caller.LOCAL_NAME,
                "asm submit",
                () -> send.send(document, Caller.local()),
                receipt -> "submissions " + numbers(receipt));
  }

  private void accepted(Path file, QppReceipt receipt) {
    for (Submission submission : receipt.submissions()) {
      out.printf(
          "%s: %s, %d rows for performance year %s%s%s%n",
          file,
          submission.content().category(),
          submission.content().rows().size(),
          submission.content().year(),
          validateOnly ? ", can be accepted" : ", submission " + submission.sequence(),
          submission.late() ? ", late: kept and not scored" : "");
    }
    receipt
        .notes()
        .forEach(note ->
            out.printf(
                "%s: note: %s: %s%n", file, note.place(), FailureReport.masked(note.text())));
  }

  private void rejected(Path file, DocumentRejected rejected) {
    out.flush();
    for (Finding finding : rejected.findings()) {
      err.printf(
          "%s: %s: %s: %s%n",
          file, finding.place(), finding.code(), FailureReport.masked(finding.message()));
    }
    err.printf("%s: not accepted, %d findings%n", file, rejected.findings().size());
    err.flush();
  }

  private static String numbers(QppReceipt receipt) {
    return receipt.submissions().stream()
        .map(submission -> Long.toString(submission.sequence()))
        .collect(Collectors.joining(", "));
  }

  /** One byte more than may be there, so that too large a file is told as such. */
  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(QppFormat.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new EngineException(ErrorCode.FILE_UNREADABLE, "found no readable file " + file);
    }
  }
}
