package org.asmengine.grpc.server;

import io.grpc.CompressorRegistry;
import io.grpc.DecompressorRegistry;
import io.grpc.netty.NettyServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.server.NettyGrpcServerFactory;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.grpc.server.service.GrpcServiceConfigurer;
import org.springframework.grpc.server.service.GrpcServiceDiscoverer;

/**
 * Listens with mutual TLS 1.3 when {@code spring.grpc.server.ssl.bundle} names a bundle of
 * certificates, and takes up new certificates when Spring Boot sees that their files have changed
 * ({@code reload-on-update}). All other properties of the server mean what they mean without TLS.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.grpc.server.ssl.bundle")
public class TlsConfiguration {

  private static final int DEFAULT_PORT = 9090;

  @Bean
  LiveTls liveTls(GrpcServerProperties properties, SslBundles bundles) {
    String name = String.valueOf(properties.getSsl().getBundle());
    SslBundle first = bundles.getBundle(name);
    LiveTls tls =
        new LiveTls(
            first.getManagers().getKeyManagerFactory(),
            first.getManagers().getTrustManagerFactory());
    bundles.addBundleUpdateHandler(
        name,
        bundle ->
            tls.replace(
                bundle.getManagers().getKeyManagerFactory(),
                bundle.getManagers().getTrustManagerFactory()));
    return tls;
  }

  @Bean
  NettyGrpcServerFactory tlsServerFactory(
      LiveTls tls,
      GrpcServerProperties properties,
      GrpcServiceDiscoverer services,
      GrpcServiceConfigurer configurer,
      ObjectProvider<GrpcServerExecutorProvider> executor,
      ObjectProvider<CompressorRegistry> compressors,
      ObjectProvider<DecompressorRegistry> decompressors,
      ObjectProvider<ServerBuilderCustomizer<NettyServerBuilder>> others) {
    List<ServerBuilderCustomizer<NettyServerBuilder>> customizers = new ArrayList<>();
    executor.ifAvailable(one -> customizers.add(builder -> builder.executor(one.getExecutor())));
    compressors.ifAvailable(one -> customizers.add(builder -> builder.compressorRegistry(one)));
    decompressors.ifAvailable(one -> customizers.add(builder -> builder.decompressorRegistry(one)));
    customizers.add(builder -> limit(builder, properties));
    others.orderedStream().forEach(customizers::add);
    TlsServerFactory factory = new TlsServerFactory(address(properties), tls, customizers);
    services.findServices().stream()
        .map(service -> configurer.configure(service, factory))
        .forEach(factory::addService);
    return factory;
  }

  @Bean
  GrpcServerLifecycle tlsServerLifecycle(
      NettyGrpcServerFactory factory,
      GrpcServerProperties properties,
      ApplicationEventPublisher events) {
    return new GrpcServerLifecycle(factory, properties.getShutdown().getGracePeriod(), events);
  }

  private static InetSocketAddress address(GrpcServerProperties properties) {
    @Nullable InetAddress address = properties.getAddress();
    @Nullable Integer port = properties.getPort();
    int listening = port == null ? DEFAULT_PORT : port;
    return address == null
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), listening)
        : new InetSocketAddress(address, listening);
  }

  private static void limit(NettyServerBuilder builder, GrpcServerProperties properties) {
    GrpcServerProperties.Inbound inbound = properties.getInbound();
    builder.maxInboundMessageSize(Math.toIntExact(inbound.getMessage().getMaxSize().toBytes()));
    builder.maxInboundMetadataSize(Math.toIntExact(inbound.getMetadata().getMaxSize().toBytes()));
    GrpcServerProperties.Keepalive keepalive = properties.getKeepalive();
    given(keepalive.getTime(), in(builder::keepAliveTime));
    given(keepalive.getTimeout(), in(builder::keepAliveTimeout));
    given(keepalive.getPermit().getTime(), in(builder::permitKeepAliveTime));
    builder.permitKeepAliveWithoutCalls(keepalive.getPermit().isWithoutCalls());
    given(keepalive.getConnection().getMaxIdleTime(), in(builder::maxConnectionIdle));
    given(keepalive.getConnection().getMaxAge(), in(builder::maxConnectionAge));
    given(keepalive.getConnection().getGracePeriod(), in(builder::maxConnectionAgeGrace));
  }

  private static Consumer<Duration> in(BiConsumer<Long, TimeUnit> setting) {
    return duration -> setting.accept(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void given(@Nullable Duration value, Consumer<Duration> setting) {
    if (value != null) {
      setting.accept(value);
    }
  }
}
