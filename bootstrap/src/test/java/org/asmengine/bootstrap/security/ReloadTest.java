package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are replaced while the server runs. */
class ReloadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern EXPIRY =
      Pattern.compile("^asm_certificate_expiry_seconds (\\S+)$", Pattern.MULTILINE);

  @Test
  void newConnectionsGoByTheNewFiles(@TempDir Path directory) throws Exception {
    TlsSetup setup = TlsSetup.in(directory.resolve("tls"), Duration.ofDays(2));
    try (SecureServer server = setup.serve(directory.resolve("data"), Map.of())) {
      Credential old = setup.client("reader");
      ManagedChannel open = server.channel(old);
      assertThat(Answer.toReader(open)).isEqualTo(Answer.OK);
      assertThat(days(server)).isEqualTo(2);

      setup.identify(Duration.ofDays(9));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(days(server)).isEqualTo(9));
      assertThat(Answer.toReader(server.channel(old))).isEqualTo(Answer.OK);

      TrialAuthority next = TlsSetup.newAuthority();
      Credential successor =
          next.client(
              "client",
              TrialCertificates.uri("spiffe://asm.example/reader"),
              ValidTime.startingAt(Instant.now(), TlsSetup.YEAR));
      assertThat(Answer.toReader(server.channel(successor)).code())
          .isEqualTo(Status.Code.UNAVAILABLE);
      setup.trust(next);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(
                      Answer.toReader(
                          server.channel(
                              setup.authority().certificate(), Optional.of(successor), "TLSv1.3")))
                  .isEqualTo(Answer.OK));
      assertThat(Answer.toReader(server.channel(old)).code()).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(Answer.toReader(open)).as("a connection that is open").isEqualTo(Answer.OK);
    }
  }

  @Test
  void filesThatCantBeUsedChangeNothing(@TempDir Path directory) throws Exception {
    TlsSetup setup = TlsSetup.in(directory.resolve("tls"), Duration.ofDays(2));
    try (SecureServer server = setup.serve(directory.resolve("data"), Map.of())) {
      Path key = setup.directory().resolve(TlsDirectory.KEY);
      Files.writeString(key, setup.client("reader").keyPem()); // of another certificate
      Files.writeString(setup.directory().resolve(TlsDirectory.AUTHORITY), "nonsense");
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

      assertThat(Answer.toReader(server.channel(setup.client("reader")))).isEqualTo(Answer.OK);
      assertThat(days(server)).isEqualTo(2);

      setup.trust(setup.authority());
      setup.identify(Duration.ofDays(9));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(days(server)).isEqualTo(9));
    }
  }

  private static long days(SecureServer server) throws IOException, InterruptedException {
    Matcher matcher = EXPIRY.matcher(server.metrics());
    assertThat(matcher.find()).isTrue();
    return Math.round(Double.parseDouble(matcher.group(1)) / Duration.ofDays(1).toSeconds());
  }
}
