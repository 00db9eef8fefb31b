package org.asmengine.bench.grpc;

import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several connections to one server. */
record Channels(List<ManagedChannel> all) implements AutoCloseable {

  private static final int LARGEST_MESSAGE = 64 << 20;

  /** Connections in plain text, or as the reader whose certificate is in the directory. */
  static Channels open(String target, int connections, Optional<Path> certificates)
      throws IOException {
    ChannelCredentials credentials =
        certificates.isPresent() ? tls(certificates.get()) : InsecureChannelCredentials.create();
    var channels = new ArrayList<ManagedChannel>();
    for (int i = 0; i < connections; i++) {
      channels.add(
          NettyChannelBuilder.forTarget(target, credentials)
              .directExecutor()
              .maxInboundMessageSize(LARGEST_MESSAGE)
              .build());
    }
    return new Channels(channels);
  }

  private static ChannelCredentials tls(Path directory) throws IOException {
    return TlsChannelCredentials.newBuilder()
        .trustManager(directory.resolve("ca.pem").toFile())
        .keyManager(
            directory.resolve("reader.pem").toFile(), directory.resolve("reader.key").toFile())
        .build();
  }

  ManagedChannel get(long number) {
    return all.get((int) (number % all.size()));
  }

  int size() {
    return all.size();
  }

  @Override
  public void close() {
    all.forEach(ManagedChannel::shutdownNow);
  }
}
