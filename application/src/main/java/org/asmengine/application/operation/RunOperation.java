package org.asmengine.application.operation;

import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.run.RunId;

/**
 * A run that was asked for, and what has become of it.
 *
 * @param id what it is known by
 * @param order what it is to run
 * @param inputsDigest the digest of the inputs when it was asked for; they are frozen since then
 * @param createdAt when it was asked for
 * @param createdBy the name of who asked
 * @param state how far it has come
 * @param progress how far it is in figures
 * @param updatedAt when the progress was last noted
 * @param cancelRequested whether it was asked to stop
 * @param takeovers how often it was taken from a process that died, since one put it down last
 * @param endedAt when it ended
 * @param error why it failed or was cancelled
 */
public record RunOperation(
    OperationId id,
    RunOrder order,
    String inputsDigest,
    Instant createdAt,
    String createdBy,
    OperationState state,
    OperationProgress progress,
    Instant updatedAt,
    boolean cancelRequested,
    int takeovers,
    Optional<Instant> endedAt,
    Optional<OperationError> error) {

  /**
   * One that has just been asked for.
   *
   * @param run the run, if one of the same rules and inputs was begun before
   */
  public static RunOperation queued(
      OperationId id,
      RunOrder order,
      String inputsDigest,
      Optional<RunId> run,
      Instant createdAt,
      String createdBy) {
    return new RunOperation(
        id,
        order,
        inputsDigest,
        createdAt,
        createdBy,
        OperationState.QUEUED,
        OperationProgress.none(run),
        createdAt,
        false,
        0,
        Optional.empty(),
        Optional.empty());
  }
}
