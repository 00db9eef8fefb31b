package org.asmengine.bootstrap.runs;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.FailureLog;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failed operations in the log. Of an exception that nobody expected it shows where it happened and
 * never what it says: a database repeats rows in its messages.
 */
final class LoggedFailures implements FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedFailures.class);

  private static final String INDENT = "  ";

  @Override
  public void failed(OperationId id, OperationError error) {
    if (error.code().kind() == ErrorCode.Kind.FAULT) {
      LOG.error("operation {} failed: {}: {}", id, error.code(), error.message());
    } else {
      LOG.warn("operation {} failed: {}", id, error.code());
    }
  }

  @Override
  public void failedUnexpectedly(OperationId id, Throwable failure) {
    if (LOG.isErrorEnabled()) {
      LOG.error("operation {} failed unexpectedly:{}", id, trace(failure));
    }
  }

  @Override
  public void interrupted(OperationId id) {
    LOG.warn("operation {} is interrupted: the database is away; it goes on by itself", id);
  }

  /** Classes and places, of causes and of what was suppressed as well. */
  static String trace(Throwable failure) {
    StringBuilder text = new StringBuilder();
    append(text, "", "", failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void append(
      StringBuilder text, String indent, String how, Throwable failure, Set<Throwable> seen) {
    text.append('\n').append(indent).append(how).append(failure.getClass().getName());
    if (!seen.add(failure)) {
      return;
    }
    for (StackTraceElement place : failure.getStackTrace()) {
      text.append('\n').append(indent).append(INDENT).append("at ").append(place);
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      append(text, indent + INDENT, "because of ", suppressed, seen);
    }
    if (failure.getCause() != null) {
      append(text, indent, "caused by ", failure.getCause(), seen);
    }
  }
}
