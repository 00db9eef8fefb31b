package org.asmengine.grpc.call;

import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.asmengine.application.secret.ServiceSecrets;
import org.jspecify.annotations.Nullable;

/**
 * An AES key that all instances share; read at the first use, when the database is surely there.
 */
final class SharedKey {

  private final ServiceSecrets secrets;
  private final String name;
  private final AtomicReference<@Nullable SecretKeySpec> read = new AtomicReference<>();

  SharedKey(ServiceSecrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  SecretKeySpec get() {
    SecretKeySpec known = read.get();
    if (known != null) {
      return known;
    }
    SecretKeySpec key = new SecretKeySpec(secrets.secret(name), "AES");
    read.set(key);
    return key;
  }
}
