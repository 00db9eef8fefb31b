package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Which clients the server speaks to at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {

  private static final GeneralName READER = TrialCertificates.uri("spiffe://asm.example/reader");

  private TlsSetup setup;
  private SecureServer server;

  @BeforeAll
  void serve(@TempDir Path directory) throws IOException {
    setup = TlsSetup.in(directory.resolve("tls"), TlsSetup.YEAR);
    server = setup.serve(directory.resolve("data"), Map.of());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aClientOfTheAuthorityGetsThrough() {
    assertThat(Answer.toReader(server.channel(setup.client(READER)))).isEqualTo(Answer.OK);
  }

  @Test
  void aClientOfAnotherAuthorityDoesNot() {
    Credential stranger = TlsSetup.newAuthority().client("client", READER, valid(TlsSetup.YEAR));

    isTurnedAway(server.channel(stranger));
  }

  @Test
  void aClientThatSignedItselfDoesNot() {
    isTurnedAway(server.channel(SelfSigned.client(READER, valid(TlsSetup.YEAR))));
  }

  @Test
  void aClientWhoseCertificateHasExpiredDoesNot() {
    Instant now = Instant.now();
    ValidTime over = new ValidTime(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));

    isTurnedAway(server.channel(setup.authority().client("client", READER, over)));
  }

  @Test
  void aClientWhoseCertificateDoesNotHoldYetDoesNot() {
    Instant now = Instant.now();
    ValidTime later = new ValidTime(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));

    isTurnedAway(server.channel(setup.authority().client("client", READER, later)));
  }

  @Test
  void aCertificateOfAServerIsNoneOfAClient() {
    isTurnedAway(
        server.channel(setup.authority().server("server", List.of(READER), valid(TlsSetup.YEAR))));
  }

  @Test
  void aClientWithoutACertificateDoesNot() {
    isTurnedAway(
        server.channel(setup.authority().certificate(), Optional.empty(), "TLSv1.3", "TLSv1.2"));
  }

  @Test
  void aClientThatSpeaksTls12OnlyDoesNot() {
    isTurnedAway(
        server.channel(
            setup.authority().certificate(), Optional.of(setup.client(READER)), "TLSv1.2"));
  }

  @Test
  void aClientWithoutTlsDoesNot() {
    isTurnedAway(server.plaintext());
  }

  @Test
  void aClientThatTrustsAnotherAuthorityTurnsAwayItself() {
    isTurnedAway(
        server.channel(
            TlsSetup.newAuthority().certificate(), Optional.of(setup.client(READER)), "TLSv1.3"));
  }

  @Test
  void aCallerIsKnownByAnyKindOfName() {
    assertThat(
            List.of(
                answer(new GeneralName(GeneralName.dNSName, "claims.example")),
                answer(new GeneralName(GeneralName.rfc822Name, "claims@asm.example"))))
        .containsOnly(Answer.OK);
  }

  @Test
  void aNameIsKnownByEveryLetterAndItsKind() {
    assertThat(
            List.of(
                answer(TrialCertificates.uri("spiffe://asm.example/reader2")),
                answer(TrialCertificates.uri("spiffe://asm.example/Reader")),
                answer(TrialCertificates.uri("claims.example")),
                answer(new GeneralName(GeneralName.dNSName, "claims.example.org"))))
        .containsOnly(new Answer(Status.Code.PERMISSION_DENIED, "CALLER_UNKNOWN"));
  }

  @Test
  void aCertificateThatEndsDuringAConnectionGetsNothingMoreThrough() {
    Instant now = Instant.now();
    Credential ending =
        setup
            .authority()
            .client(
                "client",
                READER,
                new ValidTime(now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofSeconds(5))));
    ManagedChannel channel = server.channel(ending);
    assertThat(Answer.toReader(channel)).isEqualTo(Answer.OK);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Answer.toReader(channel))
                .isEqualTo(new Answer(Status.Code.UNAUTHENTICATED, "CERTIFICATE_REQUIRED")));
  }

  private Answer answer(GeneralName name) {
    return Answer.toReader(server.channel(setup.client(name)));
  }

  private static void isTurnedAway(ManagedChannel channel) {
    assertThat(Answer.toReader(channel)).isEqualTo(new Answer(Status.Code.UNAVAILABLE, ""));
  }

  private static ValidTime valid(Duration length) {
    return ValidTime.startingAt(Instant.now(), length);
  }
}
