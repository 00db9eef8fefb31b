package org.asmengine.bench.grpc;

import com.google.protobuf.MessageLite;
import io.grpc.Channel;
import java.util.Iterator;
import org.asmengine.bench.proto.EchoMessage;
import org.asmengine.bench.proto.EchoServiceGrpc;
import org.asmengine.bench.proto.RepeatRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.PaymentServiceGrpc;

/** An export, and an echo's stream of as many bytes in as many messages. */
final class Streams {

  /**
   * A stream that was read to its end.
   *
   * @param rows multipliers, of an export
   * @param messages how many there were
   * @param bytes their size on the wire without frames
   * @param seconds how long it took
   */
  record Reading(long rows, int messages, long bytes, double seconds) {
    double megabytesPerSecond() {
      return bytes / 1e6 / seconds;
    }
  }

  private Streams() {}

  /**
   * Exports everything.
   *
   * @param halfway done once half of the rows have arrived
   */
  static Reading export(Channel channel, long expected, Runnable halfway) {
    long start = System.nanoTime();
    Iterator<ExportPaymentMultipliersResponse> answers =
        PaymentServiceGrpc.newBlockingStub(channel)
            .exportPaymentMultipliers(
                ExportPaymentMultipliersRequest.newBuilder()
                    .setPublication("publications/" + Participants.PAYMENT_YEAR)
                    .build());
    long rows = 0;
    long bytes = 0;
    int messages = 0;
    boolean told = false;
    while (answers.hasNext()) {
      ExportPaymentMultipliersResponse answer = answers.next();
      rows += answer.getMultipliersCount();
      bytes += answer.getSerializedSize();
      messages++;
      if (!told && rows * 2 >= expected) {
        told = true;
        halfway.run();
      }
    }
    if (rows != expected) {
      throw new IllegalStateException("exported %d rows of %d".formatted(rows, expected));
    }
    return new Reading(rows, messages, bytes, (System.nanoTime() - start) / 1e9);
  }

  /** Has the echo send as much. */
  static Reading repeat(Channel channel, Reading like) {
    long start = System.nanoTime();
    Iterator<EchoMessage> answers =
        EchoServiceGrpc.newBlockingStub(channel)
            .repeat(
                RepeatRequest.newBuilder()
                    .setMessages(like.messages())
                    .setPayloadBytes((int) (like.bytes() / like.messages()))
                    .build());
    long bytes = 0;
    int messages = 0;
    while (answers.hasNext()) {
      MessageLite answer = answers.next();
      bytes += answer.getSerializedSize();
      messages++;
    }
    return new Reading(0, messages, bytes, (System.nanoTime() - start) / 1e9);
  }
}
