package org.asmengine.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A certificate and the private key to it.
 *
 * @param certificate the certificate
 * @param key its private key
 */
public record Credential(X509Certificate certificate, PrivateKey key) {

  private static final int LINE = 64;

  /** The certificate as PEM. */
  public String certificatePem() {
    return pem(certificate);
  }

  /** The private key as PEM, PKCS #8, not encrypted. */
  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** A certificate as PEM. */
  static String pem(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate can't be written", e);
    }
  }

  private static String pem(String type, byte[] content) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(type, lines.encodeToString(content), type);
  }

  /** Whose it is; no key. */
  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }
}
