package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.feedback.FeedbackReport;
import org.asmengine.application.feedback.ReadFeedback;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm feedback}: what a participant is told about its result. */
@Command(
    name = "feedback",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Prints the feedback report of a participant: the score in its newest version, the measures,"
            + " where they stand under benchmarks of MIPS that were imported, until when an error"
            + " notice is in time, and what was corrected.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      "1:what is stored is not what comes out again",
      "2:the command can't be understood; there is no such run or participant",
      "4:the run is not complete, or the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm feedback --performance-year 2027 --tin 123456789 --npi 1234567890",
      "  asm feedback --run 3 --tin 123456789 --npi 1234567890 --explain"
    })
public final class FeedbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final RunOptions chosen = new RunOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      description = "In which cohort, where the participant is in both: ${COMPLETION-CANDIDATES}.")
  private Optional<Cohort> cohort = Optional.empty();

  @Option(names = "--explain", description = "Prints the explanation of every number as well.")
  private boolean explain;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public FeedbackCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    ParticipantId participant = who.get();
    try (Engine engine = database.open()) {
      FeedbackReport report =
          engine
              .useCase(ReadFeedback.class)
              .read(chosen.find(engine.runs()).id(), participant, cohort, Caller.local());
      if (json) {
        out.println(json(report).text());
      } else {
        text(report);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void text(FeedbackReport report) {
    int width = spec.usageMessage().width();
    out.println(OutcomeText.heading(report.run().run()));
    out.println();
    Table versions =
        new Table(width, "version", "status", "final score", "multiplier", "adjustment", "notice");
    for (ServedScore version : report.versions()) {
      versions.row(
          Integer.toString(version.version().number()),
          version.result().score().status(),
          version.result().score().finalScore().map(Object::toString).orElse("-"),
          version.result().adjustment().paymentMultiplier().toPlainString(),
          Figures.dollars(version.result().adjustment().estimatedAdjustment()),
          version.version().notice().orElse("-"));
    }
    versions.lines().forEach(out::println);
    out.println();
    Table measures = new Table(width, "measure", "state", "reason", "cases", "rate", "points");
    for (MeasureScoreRow row : report.measures()) {
      measures.row(
          row.measureId(),
          row.state(),
          row.reason().orElse("-"),
          row.caseCount().map(Object::toString).orElse("-"),
          row.performanceRate().map(Object::toString).orElse("-"),
          row.points().map(Object::toString).orElse("-"));
    }
    measures.lines().forEach(out::println);
    out.println();
    if (report.mips().measures().stream().anyMatch(one -> one.benchmark().isPresent())) {
      MipsOutput.print(report.mips(), out);
      out.println();
    }
    out.println(
        report
            .noticeDueBy()
            .map(due ->
                report.noticeInTime()
                    ? "An error notice is in time before " + Figures.instant(due) + "."
                    : "The time for error notices was over at "
                        + Figures.instant(due)
                        + "; without one the result is binding.")
            .orElse("The result was not issued yet: there is nothing to contest."));
    report
        .notices()
        .forEach(notice ->
            out.println("Notice %s is %s".formatted(notice.id(), notice.notice().state())));
    if (explain) {
      out.println();
      out.print(TreeText.render(report.explanation(), width));
    }
  }

  private static Json json(FeedbackReport report) {
    return new Json()
        .put("run", report.run().run().id().value())
        .put("performanceYear", report.run().run().identity().year().value())
        .put("issuedAt", report.issuedAt().map(Instant::toString))
        .put("noticeDueBy", report.noticeDueBy().map(Instant::toString))
        .put("noticeInTime", report.noticeInTime())
        .put(
            "versions",
            report.versions().stream()
                .map(version ->
                    CorrectionOutput.json(version.result())
                        .put("version", version.version().number())
                        .put("notice", version.version().notice())
                        .map())
                .toList())
        .put(
            "measures",
            report.measures().stream()
                .map(row ->
                    new Json()
                        .put("measureId", row.measureId())
                        .put("level", row.level())
                        .put("state", row.state())
                        .put("reason", row.reason())
                        .put("caseCount", row.caseCount())
                        .put("performanceRate", row.performanceRate())
                        .put("points", row.points())
                        .map())
                .toList())
        .put("mips", MipsOutput.json(List.of(report.mips())))
        .put(
            "notices",
            report.notices().stream()
                .map(notice ->
                    new Json()
                        .put("notice", notice.id().value())
                        .put("state", notice.notice().state().name())
                        .map())
                .toList());
  }
}
