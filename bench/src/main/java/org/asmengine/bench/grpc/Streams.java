package org.asmengine.bench.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.asmengine.bench.proto.EchoServiceGrpc;
import org.asmengine.bench.proto.RepeatRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.PaymentServiceGrpc;

/**
 * An export, and an echo's stream of as many bytes in as many messages. The client takes the bytes
 * and does not decode them: it is the server that is measured, and they share the machine.
 */
final class Streams {

  private static final ExportPaymentMultipliersRequest EXPORT =
      ExportPaymentMultipliersRequest.newBuilder()
          .setPublication("publications/" + Participants.PAYMENT_YEAR)
          .build();

  /**
   * A stream that was read to its end.
   *
   * @param messages how many there were
   * @param bytes their size on the wire without frames
   * @param seconds how long it took
   * @param cpuSeconds of the server
   */
  record Reading(int messages, long bytes, double seconds, double cpuSeconds) {}

  private final Channel channel;
  private final ServerProcess server;

  Streams(Channel channel, ServerProcess server) {
    this.channel = channel;
    this.server = server;
  }

  /** How many multipliers an export has, each of them decoded. */
  long rows() {
    long rows = 0;
    Iterator<ExportPaymentMultipliersResponse> answers =
        PaymentServiceGrpc.newBlockingStub(channel).exportPaymentMultipliers(EXPORT);
    while (answers.hasNext()) {
      rows += answers.next().getMultipliersCount();
    }
    return rows;
  }

  /** Exports everything. */
  Reading export() {
    return export(Integer.MAX_VALUE, () -> {});
  }

  /** Exports everything, and does something once so many messages have arrived. */
  Reading export(int after, Runnable then) {
    return read(PaymentServiceGrpc.getExportPaymentMultipliersMethod(), EXPORT, after, then);
  }

  /** Has the echo send as much. */
  Reading repeat(Reading like) {
    return read(
        EchoServiceGrpc.getRepeatMethod(),
        RepeatRequest.newBuilder()
            .setMessages(like.messages())
            .setPayloadBytes((int) (like.bytes() / like.messages()))
            .build(),
        Integer.MAX_VALUE,
        () -> {});
  }

  private <Q> Reading read(MethodDescriptor<Q, ?> method, Q request, int after, Runnable then) {
    double cpu = server.cpuSeconds();
    long start = System.nanoTime();
    Iterator<byte[]> answers =
        ClientCalls.blockingServerStreamingCall(
            channel,
            method.toBuilder(method.getRequestMarshaller(), new Bytes()).build(),
            CallOptions.DEFAULT,
            request);
    long bytes = 0;
    int messages = 0;
    while (answers.hasNext()) {
      bytes += answers.next().length;
      messages++;
      if (messages == after) {
        then.run();
      }
    }
    return new Reading(
        messages, bytes, (System.nanoTime() - start) / 1e9, server.cpuSeconds() - cpu);
  }

  /** Messages as they are. */
  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
