package org.asmengine.grpc.server;

import io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.NettySslContextServerCredentials;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.grpc.server.NettyGrpcServerFactory;
import org.springframework.grpc.server.ServerBuilderCustomizer;

/**
 * Makes a server that speaks mutual TLS. Spring's own factory takes the certificates as they are at
 * the start and allows TLS 1.2.
 */
public final class TlsServerFactory extends NettyGrpcServerFactory {

  private final InetSocketAddress address;
  private final LiveTls tls;

  /** A factory for a server at the address. */
  public TlsServerFactory(
      InetSocketAddress address,
      LiveTls tls,
      List<ServerBuilderCustomizer<NettyServerBuilder>> customizers) {
    super(address.toString(), customizers, null, null, null);
    this.address = address;
    this.tls = tls;
  }

  @Override
  protected NettyServerBuilder newServerBuilder() {
    return NettyServerBuilder.forAddress(address, NettySslContextServerCredentials.create(tls));
  }
}
