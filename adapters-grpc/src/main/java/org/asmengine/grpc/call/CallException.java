package org.asmengine.grpc.call;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import java.util.List;
import java.util.Map;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.transaction.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call with an error that the client is told about.
 *
 * <p>A message never repeats what the request says word for word: it may hold identifiers, and
 * clients log messages.
 */
public final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Long enough for a database to come back or another call to end, short enough for a person. */
  private static final Duration RETRY_DELAY = Duration.newBuilder().setSeconds(1).build();

  private final String reason;
  private final Status status;

  private CallException(String reason, Status status, @Nullable Throwable cause) {
    super(status.getMessage(), cause);
    this.reason = reason;
    this.status = status;
  }

  /** The error of the reason, with the facts that a program needs to react to it. */
  public static CallException of(ErrorReason reason, String message, Map<String, String> metadata) {
    return of(reason.name(), reason.code(), message, metadata, details(reason, message), null);
  }

  /**
   * The error of a field that has a value it can't have.
   *
   * @param field its name in the request message
   * @param allowed what the field may hold
   */
  public static CallException invalidField(String field, String allowed) {
    return invalidFields(
        List.of(
            FieldViolation.newBuilder()
                .setField(field)
                .setDescription("allowed: " + allowed)
                .setReason(ErrorReason.INVALID_FIELD.name())
                .build()));
  }

  /** The error of fields that have values they can't have, whatever the server holds. */
  public static CallException invalidFields(List<FieldViolation> violations) {
    return invalidFields(
        ErrorReason.INVALID_FIELD.name(), ErrorReason.INVALID_FIELD.code(), violations);
  }

  /** The error of the catalogue that these fields are the reason of. */
  public static CallException invalidFields(ErrorCode code, List<FieldViolation> violations) {
    return invalidFields(code.name(), StatusCodes.of(code), violations);
  }

  private static CallException invalidFields(
      String reason, io.grpc.Status.Code code, List<FieldViolation> violations) {
    FieldViolations told = new FieldViolations(violations);
    return of(reason, code, told.message(), told.metadata(), List.of(told.details()), null);
  }

  /**
   * What the client is told of an exception. Of one that nobody expected, that is nothing but that
   * there was one; its cause is the exception, for the log.
   */
  public static CallException of(RuntimeException e) {
    return switch (e) {
      case CallException known -> known;
      case EngineException engine -> of(engine);
      case DocumentRejected document -> of(document);
      case ConflictException conflict ->
          of(
              ErrorReason.REQUEST_IN_PROGRESS,
              "another call that changes the same is still under way; send the same request again",
              Map.of());
      default ->
          DatabaseOutage.isReasonOf(e)
              ? of(
                  ErrorReason.DATABASE_UNAVAILABLE,
                  "the database does not answer; send the same request again",
                  Map.of())
              : unexpected(e);
    };
  }

  /** Its fields are the places in the document. */
  private static CallException of(DocumentRejected rejected) {
    return invalidFields(
        rejected.findings().getFirst().code(),
        rejected.findings().stream()
            .map(finding ->
                FieldViolation.newBuilder()
                    .setField(finding.place().path())
                    .setDescription(
                        "line %d, column %d: %s"
                            .formatted(
                                finding.place().line(),
                                finding.place().column(),
                                finding.message()))
                    .setReason(finding.code().name())
                    .build())
            .toList());
  }

  private static CallException of(EngineException e) {
    ErrorCode code = e.code();
    String message = String.valueOf(e.getMessage());
    return of(
        code.name(),
        StatusCodes.of(code),
        message,
        Map.of(),
        switch (StatusCodes.of(code)) {
          case FAILED_PRECONDITION -> List.of(precondition(code.name(), message));
          case ABORTED, UNAVAILABLE -> List.of(retry());
          default -> List.of();
        },
        e);
  }

  private static CallException unexpected(RuntimeException e) {
    return of(
        ErrorReason.INTERNAL_ERROR.name(),
        ErrorReason.INTERNAL_ERROR.code(),
        "internal error, the server's log says more",
        Map.of(),
        List.of(),
        e);
  }

  /** Why the call ended, as in the {@link ErrorInfo}. */
  public String reason() {
    return reason;
  }

  /** What the client is told: the code, the message, and the details with an {@link ErrorInfo}. */
  public Status status() {
    return status;
  }

  /** Whether the server is at fault, so that its log has to say more. */
  boolean isOfTheServer() {
    return status.getCode() == io.grpc.Status.Code.INTERNAL.value()
        || status.getCode() == io.grpc.Status.Code.DATA_LOSS.value();
  }

  private static List<Message> details(ErrorReason reason, String message) {
    return switch (reason.code()) {
      case FAILED_PRECONDITION -> List.of(precondition(reason.name(), message));
      case ABORTED, UNAVAILABLE -> List.of(retry());
      default -> List.of();
    };
  }

  private static PreconditionFailure precondition(String reason, String message) {
    return PreconditionFailure.newBuilder()
        .addViolations(
            PreconditionFailure.Violation.newBuilder().setType(reason).setDescription(message))
        .build();
  }

  private static RetryInfo retry() {
    return RetryInfo.newBuilder().setRetryDelay(RETRY_DELAY).build();
  }

  private static CallException of(
      String reason,
      io.grpc.Status.Code code,
      String message,
      Map<String, String> metadata,
      List<? extends Message> details,
      @Nullable Throwable cause) {
    Status status =
        Status.newBuilder()
            .setCode(code.value())
            .setMessage(message)
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain(ErrorReason.DOMAIN)
                        .putAllMetadata(metadata)
                        .build()))
            .addAllDetails(details.stream().map(Any::pack).toList())
            .build();
    return new CallException(reason, status, cause);
  }
}
