package org.asmengine.application.operation;

/** Port: tells those who operate the service that an operation failed. */
public interface FailureLog {

  /** It ended with an error of the catalogue. */
  void failed(OperationId id, OperationError error);

  /** It ended for a reason that nobody expected; what the exceptions say may hold data. */
  void failedUnexpectedly(OperationId id, Throwable failure);

  /** The database went away; the operation goes on when it is back. */
  void interrupted(OperationId id);
}
