package org.asmengine.grpc.call;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is wrong with the fields of a request, short enough to arrive: a status travels in the
 * trailers of the call, of which clients take 8 KiB unless told otherwise. What is beyond that
 * loses first its descriptions and then its place, and the client is told how many there are.
 *
 * @param all at least one
 */
record FieldViolations(List<FieldViolation> all) {

  /** In base64, with the message twice and the other details, this stays below 8 KiB. */
  private static final int MOST_BYTES = 4_400;

  private static final int IN_MESSAGE = 2;

  FieldViolations {
    all = List.copyOf(all);
  }

  /** For a person: the first of them. */
  String message() {
    String first =
        all.stream()
            .limit(IN_MESSAGE)
            .map(violation -> violation.getField() + ": " + violation.getDescription())
            .collect(Collectors.joining("; "));
    return all.size() > IN_MESSAGE
        ? "%s; and %d more".formatted(first, all.size() - IN_MESSAGE)
        : first;
  }

  /** For a program: the first field, and the number of violations where not all are listed. */
  Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("field", all.getFirst().getField());
    if (details().getFieldViolationsCount() < all.size()) {
      metadata.put("violations", Integer.toString(all.size()));
    }
    return metadata;
  }

  /** As many as can be told. */
  BadRequest details() {
    BadRequest told = BadRequest.newBuilder().addAllFieldViolations(all).build();
    if (told.getSerializedSize() <= MOST_BYTES) {
      return told;
    }
    BadRequest.Builder shortened = BadRequest.newBuilder();
    int bytes = 0;
    for (FieldViolation violation : all) {
      FieldViolation next =
          bytes < MOST_BYTES / 2 ? violation : violation.toBuilder().clearDescription().build();
      bytes += BadRequest.newBuilder().addFieldViolations(next).build().getSerializedSize();
      if (bytes > MOST_BYTES) {
        break;
      }
      shortened.addFieldViolations(next);
    }
    return shortened.build();
  }
}
