package org.asmengine.application.testing;

import java.nio.charset.StandardCharsets;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.domain.digest.Sha256;

/** Secrets that are none: the digest of a seed and the name. */
public final class InMemorySecrets implements ServiceSecrets {

  private final String seed;

  /** Grown from this seed; equal seeds give equal secrets. */
  public InMemorySecrets(String seed) {
    this.seed = seed;
  }

  @Override
  public byte[] secret(String name) {
    return Sha256.start().digest((seed + name).getBytes(StandardCharsets.UTF_8));
  }
}
