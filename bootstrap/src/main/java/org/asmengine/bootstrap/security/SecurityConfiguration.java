package org.asmengine.bootstrap.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.CertificateCallers;
import org.asmengine.grpc.security.LocalCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Mutual TLS with known callers, or plain text for the machine itself. There is nothing else, and
 * neither happens unless it is asked for.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

  /** Whether the service speaks plain text. */
  public static final String PLAINTEXT = "asm.security.plaintext";

  /** Where the mapping of callers is. */
  public static final String CALLERS_FILE = "asm.security.callers-file";

  private static final String BUNDLE = "spring.grpc.server.ssl.bundle";
  private static final String ADDRESS = "spring.grpc.server.address";

  @Bean
  CallerSource callers(Environment environment, Clock clock) {
    @Nullable String file = environment.getProperty(CALLERS_FILE);
    boolean tls = environment.getProperty(BUNDLE) != null;
    if (environment.getProperty(PLAINTEXT, Boolean.class, false)) {
      requireLoopback(environment.getProperty(ADDRESS, ""));
      if (tls) {
        throw wrong("found both TLS and plain text");
      }
      return new LocalCallers();
    }
    if (!tls || file == null) {
      throw wrong(
          "the service needs certificates and callers (%s and %s), or has to be told to speak plain"
                  .formatted(BUNDLE, CALLERS_FILE)
              + " text");
    }
    return new CertificateCallers(CallersFile.read(Path.of(file)), clock);
  }

  @Bean
  @ConditionalOnProperty(BUNDLE)
  CertificateExpiry certificateExpiry(Environment environment, SslBundles bundles, Clock clock) {
    return CertificateExpiry.of(environment.getRequiredProperty(BUNDLE), bundles, clock);
  }

  private static void requireLoopback(String address) {
    try {
      if (!address.isBlank() && InetAddress.getByName(address).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      // No address of this machine either.
    }
    throw wrong("plain text is allowed on loopback only, not on '%s'".formatted(address));
  }

  private static EngineException wrong(String message) {
    return new EngineException(ErrorCode.SECURITY_UNUSABLE, message);
  }
}
