package org.asmengine.grpc.run;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmengine.application.operation.OperationId;

/** The resource name of an operation: {@code operations/} and a UUID. */
final class OperationName {

  static final String COLLECTION = "operations";
  static final String ALLOWED = "operations/{id} as StartScoringRun has told it";

  private static final Pattern FORM =
      Pattern.compile(COLLECTION + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private OperationName() {}

  static String of(OperationId id) {
    return COLLECTION + "/" + id;
  }

  static Optional<OperationId> parse(String name) {
    var matcher = FORM.matcher(name);
    return matcher.matches()
        ? Optional.of(new OperationId(UUID.fromString(matcher.group(1))))
        : Optional.empty();
  }
}
