package org.asmengine.grpc.value;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants as messages. */
public final class TimestampMessages {

  private TimestampMessages() {}

  /** The instant. */
  public static Timestamp message(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
