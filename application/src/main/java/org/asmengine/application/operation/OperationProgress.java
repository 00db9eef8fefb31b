package org.asmengine.application.operation;

import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunId;

/**
 * How far an operation is. A step that is done again after an interruption counts again.
 *
 * @param run the run, once its inputs are digested
 * @param step the step that is under way, or was when it ended
 * @param read rows read so far, in all steps
 * @param written rows written so far, in all steps
 * @param rejected rows rejected so far
 * @param percent how much is done, 0 to 100; never goes back
 * @param estimatedEnd when it will end at the present pace
 */
public record OperationProgress(
    Optional<RunId> run,
    Optional<Phase> step,
    long read,
    long written,
    long rejected,
    int percent,
    Optional<Instant> estimatedEnd) {

  /** Where every operation begins. */
  public static OperationProgress none(Optional<RunId> run) {
    return new OperationProgress(run, Optional.empty(), 0, 0, 0, 0, Optional.empty());
  }
}
