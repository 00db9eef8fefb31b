package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm results}: the results of participants. */
@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Prints final scores and payment adjustments of a run, by cohort, TIN and NPI.",
      "",
      "Where a result was corrected after an error notice it is the newest version, as the services"
          + " tell it; the files of the run stay what the run made.",
      "",
      "The table is an excerpt for people; --csv and --json print the columns of"
          + " final_scores.csv. TINs and NPIs are printed in full: mind where they go."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such run or participant",
      "4:the run is not complete, or the database is in use"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm results --performance-year 2027",
      "  asm results --run 3 --cohort HF --status ZERO --limit 50",
      "  asm results --run 3 --csv > scores.csv",
      "  asm results --performance-year 2027 --tin 123456789 --npi 1234567890 --json"
    })
public final class ResultsCommand implements Callable<Integer> {

  private static final int ROWS_OF_A_TABLE = 20;

  /** The statuses of a participant. */
  enum Status {
    SCORED,
    ZERO,
    NO_FINAL_SCORE
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final RunOptions chosen = new RunOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      description = "Only this cohort: ${COMPLETION-CANDIDATES}.")
  private Optional<Cohort> cohort = Optional.empty();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only this status: ${COMPLETION-CANDIDATES}.")
  private Optional<Status> status = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most that many rows (default: 20 in a table, else all).")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--as-scored",
      description = "What the run itself made, without the corrections after error notices.")
  private boolean asScored;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Prints CSV with a header, like final_scores.csv.")
  private boolean csv;

  private final PrintWriter out;

  /** In these surroundings. */
  public ResultsCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    if (json && csv) {
      throw new UsageException("found both --json and --csv; allowed: one of them");
    }
    limit.ifPresent(rows -> Given.atLeastOne("--limit", rows));
    Optional<ParticipantId> participant = who.find();
    try (Engine engine = database.open()) {
      ScoringRun run = chosen.find(engine.runs());
      if (!run.isComplete()) {
        throw new EngineException(
            ErrorCode.RUN_NOT_COMPLETE,
            "run %s is not complete: it has no results yet".formatted(run.id()));
      }
      ResultRows rows = rows(run);
      long limited = limit.orElse(json || csv ? Integer.MAX_VALUE : ROWS_OF_A_TABLE);
      LimitedRows selected = new LimitedRows(this::isWanted, limited, rows);
      participant.ifPresentOrElse(
          one -> find(engine, run, one, selected), () -> forEach(engine, run, selected));
      rows.end(selected.matching());
      tellOfCorrections(engine, run);
      out.flush();
      return ExitCode.OK;
    }
  }

  private ResultRows rows(ScoringRun run) {
    if (csv) {
      return new ResultRows.Csv(run, out);
    }
    return json
        ? new ResultRows.JsonRows(run, out)
        : new ResultRows.Text(run, out, spec.usageMessage().width());
  }

  private boolean isWanted(ResultStore.ScoreAndAdjustment row) {
    return cohort.map(row.score().cohort()::equals).orElse(true)
        && status.map(wanted -> wanted.name().equals(row.score().status())).orElse(true);
  }

  private void forEach(Engine engine, ScoringRun run, LimitedRows rows) {
    if (asScored) {
      engine.results().forEachScore(run.id(), rows::accept);
    } else {
      engine.useCase(ServedScores.class).forEach(run.id(), rows::accept);
    }
  }

  private void find(Engine engine, ScoringRun run, ParticipantId participant, LimitedRows rows) {
    List<ResultStore.ScoreAndAdjustment> found =
        asScored
            ? engine.results().find(run.id(), participant)
            : engine.useCase(ServedScores.class).find(run.id(), participant).stream()
                .map(ServedScore::result)
                .toList();
    if (found.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT,
          "run %s has no participant %s".formatted(run.id(), participant));
    }
    found.forEach(row -> rows.accept(row.score(), row.adjustment()));
  }

  private void tellOfCorrections(Engine engine, ScoringRun run) {
    int corrected = engine.useCase(ServedScores.class).corrected(run.id()).size();
    if (corrected > 0 && !asScored && !csv && !json) {
      out.printf(
          "%d of the results of the run were corrected after error notices: asm explain tells how,"
              + " --as-scored what the run made.%n",
          corrected);
    }
  }
}
