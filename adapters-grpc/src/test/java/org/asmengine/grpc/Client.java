package org.asmengine.grpc;

import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/**
 * A client of the server under test. It starts and stops with the server, since Spring pauses the
 * contexts of other tests and a server that goes on does so on another port.
 */
final class Client implements SmartLifecycle {

  private final GrpcServerLifecycle server;
  private Optional<ManagedChannel> channel = Optional.empty();

  Client(GrpcServerLifecycle server) {
    this.server = server;
  }

  Channel channel() {
    return channel.orElseThrow();
  }

  @Override
  public void start() {
    channel =
        Optional.of(
            Grpc.newChannelBuilder(
                    "127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create())
                .build());
  }

  @Override
  public void stop() {
    channel.ifPresent(ManagedChannel::shutdownNow);
    channel = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return channel.isPresent();
  }
}
