package org.asmengine.application.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.run.RunId;

/**
 * Port: the operations. One is worked on at a time, in the order in which they were asked for. Who
 * works on one owns it and shows with every note that he is alive; an operation whose owner has not
 * been heard of for a while is free again.
 */
public interface RunOperations {

  /** What an owner learns when he notes his progress. */
  enum Instruction {
    /** It is still his: go on. */
    GO_ON,
    /** Somebody asked it to be stopped. */
    CANCEL,
    /** It is another's by now: leave it alone. */
    LEAVE
  }

  /** Adds an operation, as part of the caller's transaction where there is one. */
  void create(RunOperation operation);

  /** The operation. */
  Optional<RunOperation> find(OperationId id);

  /** A page of operations, the newest first. */
  List<RunOperation> page(OperationQuery query);

  /** The operations of the run that are not at their end, the oldest first. */
  List<RunOperation> unfinished(RunId run);

  /**
   * Takes the oldest operation that is not at its end, unless somebody works on it. Of several who
   * try at once exactly one gets it.
   *
   * @param now the time, which is the first sign of life
   * @param deadSince who has not been heard of since then is dead
   * @return the operation as it is now
   */
  Optional<RunOperation> claim(Owner owner, Instant now, Instant deadSince);

  /** Notes how far the operation is, and that its owner lives. */
  Instruction note(OperationId id, Owner owner, OperationProgress progress, Instant now);

  /** Puts the operation down so that anybody can go on with it; nothing if it is another's. */
  void release(OperationId id, Owner owner, OperationProgress progress, Instant now);

  /**
   * Ends the operation.
   *
   * @return whether it was still the owner's; else nothing changed
   */
  boolean finish(OperationId id, Owner owner, OperationEnd end);

  /**
   * Asks for the operation to be stopped: one that nobody works on ends there and then, any other
   * at its next safe point. One that is at its end stays as it is.
   *
   * @return whether there was anything to stop
   */
  boolean requestCancel(OperationId id, OperationError reason, Instant now);
}
