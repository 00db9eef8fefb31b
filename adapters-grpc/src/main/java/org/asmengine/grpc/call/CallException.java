package org.asmengine.grpc.call;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import java.util.Map;

/**
 * Ends a call with an error that the client is told about.
 *
 * <p>A message never repeats what the request says word for word: it may hold identifiers, and
 * clients log messages.
 */
public final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Status status;

  private CallException(Status status) {
    super(status.getMessage());
    this.status = status;
  }

  /** The error of the reason, with the facts that a program needs to react to it. */
  public static CallException of(ErrorReason reason, String message, Map<String, String> metadata) {
    return new CallException(builder(reason, message, metadata).build());
  }

  /**
   * The error of a field that has a value it can't have.
   *
   * @param field its name in the request message
   * @param allowed what the field may hold
   */
  public static CallException invalidField(String field, String allowed) {
    BadRequest violations =
        BadRequest.newBuilder()
            .addFieldViolations(
                BadRequest.FieldViolation.newBuilder()
                    .setField(field)
                    .setDescription("allowed: " + allowed)
                    .setReason(ErrorReason.INVALID_FIELD.name()))
            .build();
    return new CallException(
        builder(
                ErrorReason.INVALID_FIELD,
                "%s: allowed: %s".formatted(field, allowed),
                Map.of("field", field))
            .addDetails(Any.pack(violations))
            .build());
  }

  /** What the client is told: the code, the message, and the details with an {@link ErrorInfo}. */
  public Status status() {
    return status;
  }

  private static Status.Builder builder(
      ErrorReason reason, String message, Map<String, String> metadata) {
    return Status.newBuilder()
        .setCode(reason.code().value())
        .setMessage(message)
        .addDetails(
            Any.pack(
                ErrorInfo.newBuilder()
                    .setReason(reason.name())
                    .setDomain(ErrorReason.DOMAIN)
                    .putAllMetadata(metadata)
                    .build()));
  }
}
