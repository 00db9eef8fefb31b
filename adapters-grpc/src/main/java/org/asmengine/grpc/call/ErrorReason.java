package org.asmengine.grpc.call;

import io.grpc.Status;

/**
 * The reasons that a client can see in a {@link com.google.rpc.ErrorInfo} besides those of the
 * {@linkplain org.asmengine.application.error.ErrorCode error catalogue}, each with the status code
 * that goes with it. A client may depend on the names: they never change.
 */
public enum ErrorReason {
  INVALID_FIELD(
      Status.Code.INVALID_ARGUMENT,
      "A field of the request has a value that it can't have, whatever the server holds."),
  REQUEST_ID_REUSED(
      Status.Code.ALREADY_EXISTS, "The request id was given to another request before."),
  REQUEST_IN_PROGRESS(
      Status.Code.ABORTED,
      "The same request, or one that changes the same things, is still under way."),
  CERTIFICATE_REQUIRED(
      Status.Code.UNAUTHENTICATED,
      "The connection has no client certificate that could name the caller."),
  CALLER_UNKNOWN(
      Status.Code.PERMISSION_DENIED,
      "The certificate is good, but no name in it is that of a caller the server knows."),
  ROLE_REQUIRED(Status.Code.PERMISSION_DENIED, "The caller does not have the method's role."),
  DEFAULT_DEADLINE_EXCEEDED(
      Status.Code.DEADLINE_EXCEEDED,
      "The client set no deadline, and the one that the server sets instead has passed."),
  RULE_SET_NOT_FOUND(Status.Code.NOT_FOUND, "There is no rule set for the performance year."),
  PUBLICATION_NOT_FOUND(Status.Code.NOT_FOUND, "Nothing is published for the payment year."),
  COHORT_NOT_FOUND(Status.Code.NOT_FOUND, "The run has nobody in the cohort."),
  SUBMISSION_NOT_FOUND(Status.Code.NOT_FOUND, "There is no such submission of the caller's."),
  PAYMENT_YEAR_NOT_PUBLISHED(
      Status.Code.FAILED_PRECONDITION,
      "The model adjusts the payments of the year, and nothing is published for it yet."),
  DATABASE_UNAVAILABLE(
      Status.Code.UNAVAILABLE, "The database does not answer; nothing is known to be done."),
  INTERNAL_ERROR(Status.Code.INTERNAL, "The server is at fault; its log says how.");

  /** The domain of every reason, which tells them from those of other systems. */
  public static final String DOMAIN = "asmengine.org";

  private final Status.Code code;
  private final String meaning;

  ErrorReason(Status.Code code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The status code of a call that fails for this reason. */
  public Status.Code code() {
    return code;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
