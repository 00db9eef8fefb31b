package org.asmengine.application.secret;

/** Port: keys that are made once and are then the same on every instance of the service. */
public interface ServiceSecrets {

  /** How many bytes a secret has. */
  int BYTES = 32;

  /**
   * The secret of that name, {@value #BYTES} random bytes; made at the first use.
   *
   * @param name up to 64 characters
   */
  byte[] secret(String name);
}
