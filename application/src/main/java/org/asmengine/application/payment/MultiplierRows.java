package org.asmengine.application.payment;

import java.util.function.Consumer;
import org.asmengine.application.run.RunId;

/** Port: the multipliers of a run as they are stored. */
@FunctionalInterface
public interface MultiplierRows {

  /** Hands over the multipliers of all participants by cohort, TIN and NPI, one at a time. */
  void forEach(RunId run, Consumer<MultiplierRow> consumer);

  /** How many corrections of results the run has: with one more, its rows are others. */
  default long corrections(RunId run) {
    return 0;
  }
}
