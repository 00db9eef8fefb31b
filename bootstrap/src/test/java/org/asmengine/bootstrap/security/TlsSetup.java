package org.asmengine.bootstrap.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A directory for {@code --tls} whose authority is still at hand, to sign more.
 *
 * @param directory where the files are
 * @param authority the authority that the server trusts
 */
record TlsSetup(Path directory, TrialAuthority authority) {

  static final Duration YEAR = Duration.ofDays(365);

  /** One caller for each role, one without a name in common with another. */
  private static final String CALLERS =
      """
      callers:
        - {uri: 'spiffe://asm.example/reader', roles: [reader]}
        - {uri: 'spiffe://asm.example/submitter', roles: [submitter], tins: [123456789]}
        - {uri: 'spiffe://asm.example/operator', roles: [operator]}
        - {uri: 'spiffe://asm.example/publisher', roles: [publisher]}
        - {dns: 'claims.example', roles: [reader]}
        - {email: 'claims@asm.example', roles: [reader]}
      """;

  /** Writes the directory; the certificate of the server holds so long. */
  static TlsSetup in(Path directory, Duration serverTime) throws IOException {
    TrialAuthority authority = newAuthority();
    TlsSetup setup = new TlsSetup(directory, authority);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(TlsDirectory.CALLERS), CALLERS);
    setup.trust(authority);
    setup.identify(serverTime);
    return setup;
  }

  /** An authority, which nobody trusts so far. */
  static TrialAuthority newAuthority() {
    return TrialAuthority.of("test authority", ValidTime.startingAt(Instant.now(), YEAR));
  }

  /** The server is to trust this one. */
  void trust(TrialAuthority trusted) throws IOException {
    Files.writeString(
        directory.resolve(TlsDirectory.AUTHORITY), Credential.pem(trusted.certificate()));
  }

  /** The server is to have a new certificate. */
  void identify(Duration serverTime) throws IOException {
    Credential server =
        authority.server(
            "server",
            List.of(TrialCertificates.host("127.0.0.1")),
            ValidTime.startingAt(Instant.now(), serverTime));
    Files.writeString(directory.resolve(TlsDirectory.KEY), server.keyPem());
    Files.writeString(directory.resolve(TlsDirectory.CERTIFICATE), server.certificatePem());
  }

  /** The client with this role. */
  Credential client(String role) {
    return client(TrialCertificates.uri("spiffe://asm.example/" + role));
  }

  /** The client of this name. */
  Credential client(GeneralName name) {
    return authority.client("client", name, ValidTime.startingAt(Instant.now(), YEAR));
  }

  /** Starts a server with it. */
  SecureServer serve(Path database, Map<String, Object> more) {
    return SecureServer.start(this, database, more);
  }
}
