package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.ResultLines;
import org.asmengine.application.run.ScoringRun;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints results row by row; a run may have more of them than fit into memory. */
sealed interface ResultRows {

  /** Prints a row. */
  void accept(FinalScoreRow score, AdjustmentRow adjustment);

  /**
   * All rows are printed.
   *
   * @param matching how many there are, printed or not
   */
  void end(long matching);

  /** The lines of {@code final_scores.csv}. */
  final class Csv implements ResultRows {

    private final ScoringRun run;
    private final PrintWriter out;

    Csv(ScoringRun run, PrintWriter out) {
      this.run = run;
      this.out = out;
      line(ResultFile.FINAL_SCORES.header());
    }

    @Override
    public void accept(FinalScoreRow score, AdjustmentRow adjustment) {
      line(ResultLines.finalScore(run, score, adjustment));
    }

    @Override
    public void end(long matching) {}

    private void line(String text) {
      out.print(text + "\n");
    }
  }

  /** An object with the columns of {@code final_scores.csv} for each row. */
  final class JsonRows implements ResultRows {

    private static final List<String> COLUMNS = ResultFile.FINAL_SCORES.columns();
    private static final JsonMapper MAPPER =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ScoringRun run;
    private final PrintWriter out;
    private final JsonGenerator json;

    JsonRows(ScoringRun run, PrintWriter out) {
      this.run = run;
      this.out = out;
      this.json = MAPPER.createGenerator(out);
      json.writeStartObject();
      json.writeNumberProperty("run", run.id().value());
      json.writeBooleanProperty("whatIf", run.whatIf());
      json.writeArrayPropertyStart("results");
    }

    @Override
    public void accept(FinalScoreRow score, AdjustmentRow adjustment) {
      String[] cells = ResultLines.finalScore(run, score, adjustment).split(",", -1);
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          fields.put(COLUMNS.get(i), cells[i]);
        }
      }
      json.writePOJO(fields);
    }

    @Override
    public void end(long matching) {
      json.writeEndArray();
      json.writeNumberProperty("matching", matching);
      json.writeEndObject();
      json.flush();
      out.println();
    }
  }

  /** The main columns as a table. */
  final class Text implements ResultRows {

    private final ScoringRun run;
    private final PrintWriter out;
    private final Table table;
    private long printed;

    Text(ScoringRun run, PrintWriter out, int width) {
      this.run = run;
      this.out = out;
      this.table =
          new Table(
              width,
              "tin",
              "npi",
              "cohort",
              "status",
              "reason",
              "final score",
              "multiplier",
              "Part B paid",
              "adjustment");
    }

    @Override
    public void accept(FinalScoreRow score, AdjustmentRow adjustment) {
      printed++;
      table.row(
          score.participant().tin().value(),
          score.participant().npi().value(),
          score.cohort().name(),
          score.status(),
          score.reason().orElse("-"),
          text(score.finalScore()),
          adjustment.paymentMultiplier().toPlainString(),
          Figures.dollars(score.partBPaid()),
          Figures.dollars(adjustment.estimatedAdjustment()));
    }

    @Override
    public void end(long matching) {
      out.println(OutcomeText.heading(run) + (run.whatIf() ? ", WHAT-IF" : ""));
      out.println();
      table.lines().forEach(out::println);
      if (printed < matching) {
        out.println(
            "%s of %s; --limit N shows more, --csv all"
                .formatted(Figures.count(printed), Figures.count(matching, "row", "rows")));
      }
    }

    private static String text(Optional<BigDecimal> value) {
      return value.map(BigDecimal::toPlainString).orElse("-");
    }
  }
}
