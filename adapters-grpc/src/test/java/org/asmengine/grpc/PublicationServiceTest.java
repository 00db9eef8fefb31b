package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.Workbench;
import org.asmengine.proto.v1.GetPublicationRequest;
import org.asmengine.proto.v1.ListPublicationsRequest;
import org.asmengine.proto.v1.ListPublicationsResponse;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceBlockingStub;
import org.asmengine.proto.v1.PublishRunRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run becomes the result of its payment year, once. */
@GrpcServerTest
class PublicationServiceTest {

  private static final String METHOD = "asm.v1.PublicationService/PublishRun";
  private static final Instant EARLIER = Instant.parse("2028-05-01T12:00:00.123456Z");

  private final PublicationServiceBlockingStub service;
  private final InMemoryPublications publications;
  private final InMemoryAuditTrail trail;
  private final Multipliers multipliers;
  private final Workbench bench;

  PublicationServiceTest(
      Client client,
      InMemoryPublications publications,
      InMemoryAuditTrail trail,
      Multipliers multipliers,
      Workbench bench) {
    this.service = PublicationServiceGrpc.newBlockingStub(client.channel());
    this.publications = publications;
    this.trail = trail;
    this.multipliers = multipliers;
    this.bench = bench;
  }

  @BeforeEach
  void publishNothing() {
    publications.clear();
  }

  private static PublishRunRequest request(String run) {
    return PublishRunRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setScoringRun(run)
        .build();
  }

  private void publishEarlier(int paymentYear, int run) {
    publications.add(
        new org.asmengine.application.publication.Publication(
            paymentYear, new RunId(run), EARLIER, "somebody"));
  }

  @Test
  void aCompleteRunIsPublished() {
    Publication publication = service.publishRun(request("scoringRuns/1"));

    assertThat(publication.getName()).isEqualTo("publications/2029");
    assertThat(publication.getPaymentYear()).isEqualTo(2029);
    assertThat(publication.getScoringRun()).isEqualTo("scoringRuns/1");
    assertThat(publication.getPublisher()).isEqualTo("local");
    assertThat(publication.getPublishTime().getSeconds()).isPositive();
    assertThat(get("publications/2029")).isEqualTo(publication);
  }

  @Test
  void whatIsPublishedIsServedAtOnce() {
    multipliers.serve(MultiplierFixture.index(2029, 99, 1));

    service.publishRun(request("scoringRuns/1"));

    assertThat(multipliers.view().find(2029))
        .get()
        .extracting(MultiplierIndex::run)
        .isEqualTo(new RunId(1));
  }

  @Test
  void theSameRequestGetsTheSameAnswer() {
    PublishRunRequest request = request("scoringRuns/1");
    Publication first = service.publishRun(request);

    assertThat(service.publishRun(request)).isEqualTo(first);
    assertThat(events(request))
        .extracting(
            AuditEvent::caller, AuditEvent::method, AuditEvent::resource, AuditEvent::outcome)
        .containsExactly(
            tuple("local", METHOD, "publications/2029", "OK"),
            tuple("local", METHOD, "publications/2029", "REPEATED"));
  }

  @Test
  void publishingItAgainChangesNothing() {
    publishEarlier(2029, 1);

    Publication again = service.publishRun(request("scoringRuns/1"));

    assertThat(again.getPublisher()).isEqualTo("somebody");
    assertThat(again.getPublishTime().getSeconds()).isEqualTo(EARLIER.getEpochSecond());
    assertThat(again.getPublishTime().getNanos()).isEqualTo(123_456_000);
  }

  @Test
  void anotherRunOfThePaymentYearIsRefused() {
    publishEarlier(2029, 7);

    Failure failure = refused("scoringRuns/1", Code.FAILED_PRECONDITION, "ALREADY_PUBLISHED");

    assertThat(failure.message()).isEqualTo("run 7 is published for payment year 2029");
    assertThat(failure.detail(PreconditionFailure.class).getViolationsList())
        .extracting(PreconditionFailure.Violation::getType)
        .containsExactly("ALREADY_PUBLISHED");
  }

  @Test
  void aRunThatIsNotCompleteIsRefused() {
    refused("scoringRuns/2", Code.FAILED_PRECONDITION, "RUN_NOT_COMPLETE");
  }

  @Test
  void aWhatIfIsRefused() {
    refused("scoringRuns/3", Code.FAILED_PRECONDITION, "WHAT_IF_NOT_PUBLISHABLE");
  }

  @Test
  void aRunThatDoesNotExistIsNotFound() {
    refused("scoringRuns/999999", Code.NOT_FOUND, "NO_SUCH_RUN");
  }

  @Test
  void aDamagedRunIsRefused() {
    List<FinalScoreRow> whole = new ArrayList<>();
    bench.results.tamperScores(rows -> {
      whole.addAll(rows);
      return rows.subList(1, rows.size());
    });
    try {
      refused("scoringRuns/1", Code.DATA_LOSS, "RUN_DAMAGED");
    } finally {
      bench.results.tamperScores(rows -> whole);
    }
  }

  private Failure refused(String run, Code code, String reason) {
    PublishRunRequest request = request(run);
    Failure failure = Failure.of(() -> service.publishRun(request));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo(reason);
    assertThat(events(request))
        .extracting(AuditEvent::resource, AuditEvent::outcome)
        .containsExactly(tuple(run, reason));
    assertThat(publications.all()).noneMatch(found -> found.publishedBy().equals("local"));
    return failure;
  }

  private List<AuditEvent> events(PublishRunRequest request) {
    return trail.events().stream()
        .filter(event -> event.requestId().equals(request.getRequestId()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "scoringRuns/", "scoringRuns/0", "scoringRuns/1000000000"})
  void whatIsNoNameOfARunIsRefused(String name) {
    Failure failure = Failure.of(() -> service.publishRun(request(name)));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("scoring_run");
  }

  private Publication get(String name) {
    return service.getPublication(GetPublicationRequest.newBuilder().setName(name).build());
  }

  @Test
  void aYearWithoutAPublicationIsNotFound() {
    Failure failure = Failure.of(() -> get("publications/2031"));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("PUBLICATION_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2029", "publications/29", "publications/20290"})
  void whatIsNoNameOfAPublicationIsRefused(String name) {
    assertThat(Failure.of(() -> get(name)).code()).isEqualTo(Code.INVALID_ARGUMENT);
  }

  @Test
  void allAreListedByPaymentYearPageByPage() {
    publishEarlier(2031, 9);
    publishEarlier(2029, 7);
    publishEarlier(2030, 8);

    ListPublicationsResponse first = list(2, "");
    ListPublicationsResponse second = list(2, first.getNextPageToken());

    assertThat(first.getPublicationsList())
        .extracting(Publication::getName)
        .containsExactly("publications/2029", "publications/2030");
    assertThat(second.getPublicationsList()).containsExactly(get("publications/2031"));
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(list(0, "").getPublicationsList()).hasSize(3);
  }

  @Test
  void aTokenOfSomethingElseIsRefused() {
    assertThat(Failure.of(() -> list(0, "abc")).detail(BadRequest.class).getFieldViolations(0))
        .extracting(FieldViolation::getField)
        .isEqualTo("page_token");
  }

  private ListPublicationsResponse list(int pageSize, String token) {
    return service.listPublications(
        ListPublicationsRequest.newBuilder().setPageSize(pageSize).setPageToken(token).build());
  }
}
