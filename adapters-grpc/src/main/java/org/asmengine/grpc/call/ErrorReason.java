package org.asmengine.grpc.call;

import io.grpc.Status;

/**
 * The catalogue of the reasons that a client can see in a {@link com.google.rpc.ErrorInfo}, each
 * with the status code that goes with it. A client may depend on the names: they never change.
 */
public enum ErrorReason {
  /** A field of the request has a value that it can't have, whatever the server holds. */
  INVALID_FIELD(Status.Code.INVALID_ARGUMENT),
  /** The connection has no client certificate that could name the caller. */
  CERTIFICATE_REQUIRED(Status.Code.UNAUTHENTICATED),
  /** The certificate is good, but no name in it is that of a caller the server knows. */
  CALLER_UNKNOWN(Status.Code.PERMISSION_DENIED),
  /** The caller does not have the role that the method needs. */
  ROLE_REQUIRED(Status.Code.PERMISSION_DENIED),
  /** There is no rule set for the performance year. */
  RULE_SET_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The server is at fault; its log says how. */
  INTERNAL_ERROR(Status.Code.INTERNAL);

  /** The domain of every reason, which tells them from those of other systems. */
  public static final String DOMAIN = "asmengine.org";

  private final Status.Code code;

  ErrorReason(Status.Code code) {
    this.code = code;
  }

  /** The status code of a call that fails for this reason. */
  public Status.Code code() {
    return code;
  }
}
