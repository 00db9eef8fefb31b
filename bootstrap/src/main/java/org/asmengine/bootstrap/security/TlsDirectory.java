package org.asmengine.bootstrap.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The directory with what the service needs for mutual TLS: who it trusts, who it is, and who may
 * call.
 *
 * @param directory where the files are
 */
public record TlsDirectory(Path directory) {

  /** The certificates of the authorities that sign client certificates. */
  static final String AUTHORITY = "ca.pem";

  /** The certificate of the server, then those up to the authority. */
  static final String CERTIFICATE = "server.pem";

  /** The private key of the server. */
  static final String KEY = "server.key";

  /** The mapping of callers. */
  static final String CALLERS = "callers.yaml";

  private static final String BUNDLE = "grpc";
  private static final String PEM = "spring.ssl.bundle.pem." + BUNDLE + ".";

  /**
   * The properties that make the service use the files, and watch those of the certificates.
   *
   * @throws EngineException SECURITY_UNUSABLE when a file is missing or unreadable
   */
  public Map<String, Object> settings() {
    check();
    return Map.of(
        PEM + "keystore.certificate",
        location(CERTIFICATE),
        PEM + "keystore.private-key",
        location(KEY),
        PEM + "keystore.verify-keys",
        "true",
        PEM + "truststore.certificate",
        location(AUTHORITY),
        PEM + "reload-on-update",
        "true",
        "spring.grpc.server.ssl.bundle",
        BUNDLE,
        SecurityConfiguration.CALLERS_FILE,
        path(CALLERS).toString());
  }

  private void check() {
    List<String> missing =
        List.of(AUTHORITY, CERTIFICATE, KEY, CALLERS).stream()
            .filter(name -> !Files.isReadable(path(name)))
            .toList();
    if (!missing.isEmpty()) {
      throw wrong(
          "%s: can't read %s; 'asm certificates --output DIR' makes a trial set"
              .formatted(directory, String.join(", ", missing)));
    }
    for (String name : List.of(AUTHORITY, CERTIFICATE)) {
      if (content(name).getCertificates().isEmpty()) {
        throw wrong("%s: holds no certificate".formatted(path(name)));
      }
    }
    if (content(KEY).getPrivateKey() == null) {
      throw wrong("%s: holds no private key".formatted(path(KEY)));
    }
  }

  private PemContent content(String name) {
    try {
      PemContent content = PemContent.load(path(name));
      if (KEY.equals(name)) {
        content.getPrivateKey();
      } else {
        content.getCertificates();
      }
      return content;
    } catch (IOException | IllegalStateException e) {
      throw wrong("%s: can't be read as PEM".formatted(path(name)));
    }
  }

  private String location(String name) {
    return path(name).toUri().toString();
  }

  private Path path(String name) {
    return directory.toAbsolutePath().normalize().resolve(name);
  }

  private static EngineException wrong(String message) {
    return new EngineException(ErrorCode.SECURITY_UNUSABLE, message);
  }
}
