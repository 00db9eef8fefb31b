package org.asmengine.bootstrap.security;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Measures how long the certificate of the server still holds: {@code
 * asm_certificate_expiry_seconds}, negative once it has ended. It follows a certificate that is
 * replaced.
 */
final class CertificateExpiry implements MeterBinder {

  private final InstantSource clock;
  private volatile Instant end;

  private CertificateExpiry(Instant end, InstantSource clock) {
    this.end = end;
    this.clock = clock;
  }

  /** The expiry of the certificate in the bundle of that name. */
  static CertificateExpiry of(String name, SslBundles bundles, InstantSource clock) {
    CertificateExpiry expiry = new CertificateExpiry(end(bundles.getBundle(name)), clock);
    bundles.addBundleUpdateHandler(name, bundle -> expiry.end = end(bundle));
    return expiry;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("asm.certificate.expiry", this, CertificateExpiry::seconds)
        .baseUnit("seconds")
        .description("Seconds until the certificate of the server ends.")
        .strongReference(true)
        .register(registry);
  }

  private double seconds() {
    return Duration.between(clock.instant(), end).toSeconds();
  }

  private static Instant end(SslBundle bundle) {
    try {
      KeyStore store = bundle.getStores().getKeyStore();
      if (store != null) {
        for (String alias : Collections.list(store.aliases())) {
          if (store.getCertificate(alias) instanceof X509Certificate certificate) {
            return certificate.getNotAfter().toInstant();
          }
        }
      }
      throw new IllegalStateException("the server has no certificate");
    } catch (KeyStoreException e) {
      throw new IllegalStateException("the certificate of the server can't be read", e);
    }
  }
}
