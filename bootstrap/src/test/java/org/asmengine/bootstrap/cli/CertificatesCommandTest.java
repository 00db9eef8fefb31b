package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code asm certificates}; that a server and its clients work with them is tested there. */
class CertificatesCommandTest {

  private static final List<String> CLIENTS =
      List.of("operator", "publisher", "reader", "submitter");

  @TempDir private Path directory;

  @Test
  void writesAnAuthorityAServerAndAClientForEachRole() throws Exception {
    CommandRun run = run("--days", "7");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("for trials only", "./asm serve --tls " + directory);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("ca.pem", "callers.yaml", "server.pem", "server.key"),
                      CLIENTS.stream().flatMap(name -> Stream.of(name + ".pem", name + ".key")))
                  .toList());
    }
    X509Certificate authority = certificate("ca");
    for (String name : Stream.concat(Stream.of("server"), CLIENTS.stream()).toList()) {
      X509Certificate certificate = certificate(name);
      certificate.verify(authority.getPublicKey());
      assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength())
          .isEqualTo(256);
      assertThat(Duration.between(Instant.now(), certificate.getNotAfter().toInstant()))
          .isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }
  }

  @Test
  void theServerHasItsNamesAndLoopback() throws Exception {
    run("--host", "asm.example.org", "--host", "192.0.2.7");

    assertThat(names("server"))
        .containsExactlyInAnyOrder(
            "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "asm.example.org", "192.0.2.7");
    assertThat(certificate("server").getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
  }

  @Test
  void aClientHasTheNameThatTheMappingKnows() throws Exception {
    run();

    for (String name : CLIENTS) {
      assertThat(names(name)).containsExactly("spiffe://asm.example/" + name);
      assertThat(certificate(name).getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
      assertThat(directory.resolve("callers.yaml"))
          .content()
          .contains("  - uri: spiffe://asm.example/%s\n    roles: [%s]".formatted(name, name));
    }
  }

  @Test
  void onlyTheOwnerReadsPrivateKeys() throws Exception {
    run();

    for (String name : Stream.concat(Stream.of("server"), CLIENTS.stream()).toList()) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory.resolve(name + ".key"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void overwritesNothing() throws Exception {
    Files.writeString(directory.resolve("operator.key"), "precious");

    CommandRun run = run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("operator.key is there; nothing is overwritten");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
    assertThat(directory.resolve("operator.key")).hasContent("precious");
  }

  private CommandRun run(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("certificates", "--output", directory.toString()));
    arguments.addAll(List.of(options));
    return CommandRun.withoutEngine(arguments.toArray(String[]::new));
  }

  private List<String> names(String name) throws IOException, GeneralSecurityException {
    return certificate(name).getSubjectAlternativeNames().stream()
        .map(one -> String.valueOf(one.get(1)))
        .toList();
  }

  private X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
    try (InputStream file = Files.newInputStream(directory.resolve(name + ".pem"))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
  }
}
