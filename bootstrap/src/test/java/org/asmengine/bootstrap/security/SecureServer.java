package org.asmengine.bootstrap.security;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;

/** The service with mutual TLS on free ports, and clients of it. */
final class SecureServer implements AutoCloseable {

  private final TlsSetup setup;
  private final Engine engine;
  private final List<ManagedChannel> channels = new ArrayList<>();

  private SecureServer(TlsSetup setup, Engine engine) {
    this.setup = setup;
    this.engine = engine;
  }

  static SecureServer start(TlsSetup setup, Path database, Map<String, Object> more) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.putAll(new TlsDirectory(setup.directory()).settings());
    settings.put("spring.grpc.server.address", "127.0.0.1");
    settings.put("spring.grpc.server.port", 0);
    settings.put("server.port", 0);
    settings.put("spring.ssl.bundle.watch.file.quiet-period", "100ms");
    settings.putAll(more);
    return new SecureServer(setup, Engine.serve(new DatabaseLocation.Embedded(database), settings));
  }

  String address() {
    return engine.ports().grpc();
  }

  /** A client with that certificate, on a connection of its own. */
  ManagedChannel channel(Credential client) {
    return channel(setup.authority().certificate(), Optional.of(client), "TLSv1.3", "TLSv1.2");
  }

  /** A client that trusts that authority, and speaks these protocols. */
  ManagedChannel channel(
      X509Certificate trusted, Optional<Credential> client, String... protocols) {
    try {
      SslContextBuilder tls =
          GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
              .trustManager(trusted)
              .protocols(protocols);
      client.ifPresent(one -> tls.keyManager(one.key(), one.certificate()));
      return opened(NettyChannelBuilder.forTarget(address()).sslContext(tls.build()).build());
    } catch (SSLException e) {
      throw new AssertionError(e);
    }
  }

  /** A client without TLS. */
  ManagedChannel plaintext() {
    return opened(NettyChannelBuilder.forTarget(address()).usePlaintext().build());
  }

  private ManagedChannel opened(ManagedChannel channel) {
    channels.add(channel);
    return channel;
  }

  /** What the server exports of itself. */
  String metrics() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://%s/actuator/prometheus".formatted(engine.ports().management())))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
    engine.close();
  }
}
