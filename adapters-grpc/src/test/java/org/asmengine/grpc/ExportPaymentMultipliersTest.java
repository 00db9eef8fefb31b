package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.ExportedMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All multipliers of a publication: in order, without gaps, and again from where it broke off. */
@GrpcServerTest
class ExportPaymentMultipliersTest {

  private static final String METHOD = "asm.v1.PaymentService/ExportPaymentMultipliers";

  private final Channel channel;
  private final Multipliers multipliers;
  private final InMemoryAuditTrail trail;

  ExportPaymentMultipliersTest(Client client, Multipliers multipliers, InMemoryAuditTrail trail) {
    this.channel = client.channel();
    this.multipliers = multipliers;
    this.trail = trail;
  }

  private Iterator<ExportPaymentMultipliersResponse> open(String publication, String token) {
    return PaymentServiceGrpc.newBlockingStub(channel)
        .exportPaymentMultipliers(
            ExportPaymentMultipliersRequest.newBuilder()
                .setPublication(publication)
                .setResumeToken(token)
                .build());
  }

  private List<ExportPaymentMultipliersResponse> export(String publication, String token) {
    List<ExportPaymentMultipliersResponse> messages = new ArrayList<>();
    open(publication, token).forEachRemaining(messages::add);
    return messages;
  }

  private static List<ExportedMultiplier> lines(List<ExportPaymentMultipliersResponse> messages) {
    return messages.stream().flatMap(message -> message.getMultipliersList().stream()).toList();
  }

  @Test
  void givesEverybodyInTheOrderOfTinAndNpi() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 2_500));

    List<ExportPaymentMultipliersResponse> messages = export("publications/2041", "");

    assertThat(messages)
        .extracting(ExportPaymentMultipliersResponse::getMultipliersCount)
        .containsExactly(1000, 1000, 500);
    List<ExportedMultiplier> lines = lines(messages);
    for (int i = 0; i < 2_500; i++) {
      assertThat(lines.get(i).getTin()).isEqualTo(MultiplierFixture.tin(i));
      assertThat(lines.get(i).getNpi()).isEqualTo(MultiplierFixture.npi(i));
      assertThat(lines.get(i).getMultiplier().getValue())
          .isEqualTo(MultiplierFixture.multiplier(i));
      assertThat(lines.get(i).getNoFinalScore()).isEqualTo(!MultiplierFixture.hasFinalScore(i));
      assertThat(lines.get(i).getCohort())
          .isEqualTo(Cohort.valueOf("COHORT_" + MultiplierFixture.cohort(i)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1000, 1", "1001, 2"})
  void sendsAsManyMessagesAsItTakes(int participants, int messages) {
    multipliers.serve(MultiplierFixture.index(2041, 1, participants));

    assertThat(export("publications/2041", "")).hasSize(messages);
  }

  @Test
  void goesOnBehindEachMessageWithoutGapOrDouble() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 100_000));
    List<ExportPaymentMultipliersResponse> whole = export("publications/2041", "");
    assertThat(whole).hasSize(100);

    for (int broken : List.of(1, 2, 37, 99, 100)) {
      List<ExportedMultiplier> arrived = new ArrayList<>(lines(whole.subList(0, broken)));
      arrived.addAll(lines(export("publications/2041", whole.get(broken - 1).getResumeToken())));

      assertThat(arrived).isEqualTo(lines(whole));
    }
  }

  @Test
  void goesOnBehindAMessageOfAnExportThatWentOn() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 3_000));
    String first = export("publications/2041", "").getFirst().getResumeToken();
    String second = export("publications/2041", first).getFirst().getResumeToken();

    assertThat(lines(export("publications/2041", second)))
        .hasSize(1000)
        .first()
        .extracting(ExportedMultiplier::getTin)
        .isEqualTo(MultiplierFixture.tin(2000));
  }

  @Test
  void tellsNothingOfPositionsToWhoeverReadsATokenAndNeverTheSame() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 1));

    String token = export("publications/2041", "").getFirst().getResumeToken();

    assertThat(token).matches("[A-Za-z0-9_-]{20,200}");
    assertThat(export("publications/2041", "").getFirst().getResumeToken()).isNotEqualTo(token);
  }

  @Test
  void refusesATokenOfAnotherPublication() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 10));
    multipliers.serve(MultiplierFixture.index(2042, 1, 10));
    String token = export("publications/2041", "").getFirst().getResumeToken();

    refusesToken("publications/2042", token);
  }

  @Test
  void refusesATokenOfAnotherRun() {
    multipliers.serve(MultiplierFixture.index(2041, 1, 10));
    String token = export("publications/2041", "").getFirst().getResumeToken();
    multipliers.serve(MultiplierFixture.index(2041, 2, 10));

    refusesToken("publications/2041", token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1/10", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "***"})
  void refusesATokenThatIsNone(String token) {
    multipliers.serve(MultiplierFixture.index(2041, 1, 10));

    refusesToken("publications/2041", token);
  }

  private void refusesToken(String publication, String token) {
    Failure failure = Failure.of(() -> export(publication, token));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("INVALID_FIELD");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("resume_token");
  }

  @Test
  void findsNothingForAYearThatIsNotPublished() {
    Failure failure = Failure.of(() -> export("publications/2031", ""));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("PUBLICATION_NOT_FOUND");
    assertThat(failure.detail(ErrorInfo.class).getMetadataMap())
        .containsEntry("paymentYear", "2031");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2041", "publications/41", "publications/2041/x"})
  void refusesWhatIsNoNameOfAPublication(String name) {
    Failure failure = Failure.of(() -> export(name, ""));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("publication");
  }

  @Test
  void endsWithTheIndexThatItStartedWith() {
    multipliers.serve(MultiplierFixture.uniform(2043, 1, 100_000, "0.950000"));
    Iterator<ExportPaymentMultipliersResponse> export = open("publications/2043", "");
    List<ExportPaymentMultipliersResponse> messages = new ArrayList<>();
    messages.add(export.next());

    multipliers.serve(MultiplierFixture.uniform(2043, 2, 100_000, "1.050000"));
    export.forEachRemaining(messages::add);

    assertThat(lines(messages))
        .hasSize(100_000)
        .allMatch(line -> line.getMultiplier().getValue().equals("0.950000"));
  }

  @Test
  void isInTheAuditTrailFromItsBeginningToItsEnd() {
    multipliers.serve(MultiplierFixture.index(2044, 1, 10));

    export("publications/2044", "");

    assertThat(events("publications/2044"))
        .extracting(AuditEvent::caller, AuditEvent::method, AuditEvent::outcome)
        .containsExactly(tuple("local", METHOD, "STARTED"), tuple("local", METHOD, "OK"));
  }

  @Test
  void isInTheAuditTrailWhenTheClientGoesAway() {
    multipliers.serve(MultiplierFixture.index(2045, 1, 1_000_000));
    CancellableContext leaving = Context.current().withCancellation();

    leaving.run(() -> open("publications/2045", "").next());
    leaving.cancel(null);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(events("publications/2045"))
                .extracting(AuditEvent::outcome)
                .containsExactly("STARTED", "CANCELLED"));
  }

  private List<AuditEvent> events(String publication) {
    return trail.events().stream().filter(event -> event.resource().equals(publication)).toList();
  }
}
