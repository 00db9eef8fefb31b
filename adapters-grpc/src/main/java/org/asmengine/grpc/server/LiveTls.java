package org.asmengine.grpc.server;

import io.grpc.netty.GrpcSslContexts;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolNegotiator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Mutual TLS 1.3 with certificates that can be replaced while the server runs.
 *
 * <p>A replacement is a new context with sessions of its own: no connection that begins after it
 * rests on what was trusted before, not even a resumed one. Connections that are open stay open
 * until they reach their greatest age.
 */
public final class LiveTls extends SslContext {

  private static final String TLS_1_3 = "TLSv1.3";

  /** How long a session can be resumed without a look at the certificate, in seconds. */
  private static final long SESSION_SECONDS = 600;

  private volatile SslContext current;

  /** With these certificates to begin with. */
  public LiveTls(KeyManagerFactory identity, TrustManagerFactory trusted) {
    this.current = context(identity, trusted);
  }

  /** From now on with these certificates. */
  public void replace(KeyManagerFactory identity, TrustManagerFactory trusted) {
    current = context(identity, trusted);
  }

  private static SslContext context(KeyManagerFactory identity, TrustManagerFactory trusted) {
    try {
      return GrpcSslContexts.configure(SslContextBuilder.forServer(identity), SslProvider.JDK)
          .trustManager(trusted)
          .clientAuth(ClientAuth.REQUIRE)
          .protocols(TLS_1_3)
          .sessionTimeout(SESSION_SECONDS)
          .build();
    } catch (SSLException e) {
      throw new IllegalStateException("the certificates of the server can't be used", e);
    }
  }

  @Override
  public boolean isClient() {
    return false;
  }

  @Override
  public List<String> cipherSuites() {
    return current.cipherSuites();
  }

  @Override
  @SuppressWarnings("deprecation") // Netty's own class demands it
  public ApplicationProtocolNegotiator applicationProtocolNegotiator() {
    return current.applicationProtocolNegotiator();
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator alloc) {
    return current.newEngine(alloc);
  }

  @Override
  public SSLEngine newEngine(ByteBufAllocator alloc, String peerHost, int peerPort) {
    return current.newEngine(alloc, peerHost, peerPort);
  }

  @Override
  public SSLSessionContext sessionContext() {
    return current.sessionContext();
  }
}
