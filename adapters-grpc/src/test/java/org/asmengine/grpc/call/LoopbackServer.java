package org.asmengine.grpc.call;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A server of one service on a free port of the loopback interface, and a client of it. */
public final class LoopbackServer {

  private final Server server;
  private final ManagedChannel channel;

  /** With this service. */
  public LoopbackServer(BindableService service) {
    try {
      server =
          Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
              .executor(task -> Thread.ofVirtual().start(task))
              .addService(service)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create())
            .build();
  }

  /** To the server. */
  public Channel channel() {
    return channel;
  }

  /** Stops both sides. */
  public void stop() throws InterruptedException {
    channel.shutdownNow();
    server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
  }
}
