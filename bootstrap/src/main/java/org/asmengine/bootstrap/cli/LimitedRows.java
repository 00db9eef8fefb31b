package org.asmengine.bootstrap.cli;

import java.util.function.Predicate;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;

/** Passes on the first rows of those that are wanted, and counts them all. */
final class LimitedRows {

  private final Predicate<ScoreAndAdjustment> wanted;
  private final long limit;
  private final ResultRows rows;
  private long matching;

  LimitedRows(Predicate<ScoreAndAdjustment> wanted, long limit, ResultRows rows) {
    this.wanted = wanted;
    this.limit = limit;
    this.rows = rows;
  }

  void accept(FinalScoreRow score, AdjustmentRow adjustment) {
    if (wanted.test(new ScoreAndAdjustment(score, adjustment))) {
      matching++;
      if (matching <= limit) {
        rows.accept(score, adjustment);
      }
    }
  }

  /** How many rows were wanted, printed or not. */
  long matching() {
    return matching;
  }
}
