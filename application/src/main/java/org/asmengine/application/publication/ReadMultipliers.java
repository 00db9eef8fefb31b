package org.asmengine.application.publication;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.RunId;

/** Reads the multipliers of a sealed run into an index, all of them or none. */
public final class ReadMultipliers {

  private final ResultStore results;
  private final MultiplierRows rows;

  /** From these stores. */
  public ReadMultipliers(ResultStore results, MultiplierRows rows) {
    this.results = results;
    this.rows = rows;
  }

  /**
   * The index of the run, which adjusts the payments of that year.
   *
   * <p>Of corrected results it holds the newest version.
   *
   * @throws EngineException RUN_DAMAGED when the run has not the rows that it sealed, or one that
   *     can't be; PARTICIPANT_IN_TWO_COHORTS
   */
  public MultiplierIndex read(int paymentYear, RunId run) {
    long sealed =
        results.seal(run).stream()
            .filter(file -> file.file() == ResultFile.FINAL_SCORES)
            .mapToLong(SealedFile::rows)
            .sum();
    // Counted first: a correction that comes meanwhile is read again rather than missed.
    MultiplierIndex.Builder builder =
        MultiplierIndex.builder(paymentYear, run, rows.corrections(run));
    rows.forEach(run, builder::add);
    MultiplierIndex index = builder.build();
    if (index.size() != sealed) {
      throw new EngineException(
          ErrorCode.RUN_DAMAGED,
          "run %s: found %d multipliers, sealed were %d".formatted(run, index.size(), sealed));
    }
    return index;
  }

  /** Whether the index holds all corrections of its run. */
  public boolean isNewest(MultiplierIndex index) {
    return index.corrections() >= rows.corrections(index.run());
  }
}
