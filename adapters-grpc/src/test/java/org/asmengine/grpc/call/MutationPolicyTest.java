package org.asmengine.grpc.call;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import io.grpc.stub.StreamObserver;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.grpc.Failure;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceBlockingStub;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceImplBase;
import org.asmengine.proto.v1.PublishRunRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change is checked, done once, answered again, and audited; over a real socket. */
class MutationPolicyTest {

  private static final Instant NOW = Instant.parse("2028-05-01T12:00:00Z");
  private static final String ID = "0d4ff4d3-2c6c-4b5a-9d5f-1c5c6f0b9a11";
  private static final String OTHER_ID = "1e1ff4d3-2c6c-4b5a-9d5f-1c5c6f0b9a22";
  private static final String METHOD = "asm.v1.PublicationService/PublishRun";
  private static final PublishRunRequest REQUEST =
      PublishRunRequest.newBuilder().setRequestId(ID).setScoringRun("scoringRuns/7").build();

  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
  private final AtomicInteger effects = new AtomicInteger();
  private final AtomicInteger awakenings = new AtomicInteger();
  private volatile Supplier<Optional<RuntimeException>> trouble = Optional::empty;
  private volatile String caller = "portal.example.org";
  private final MutationPolicy policy =
      new MutationPolicy(
          new InMemoryTransactions(trail, calls),
          calls,
          trail,
          () -> new Caller(caller, Set.of(Role.PUBLISHER), TinScope.all()),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private final LoopbackServer server = new LoopbackServer(new Publishing());
  private final PublicationServiceBlockingStub service =
      PublicationServiceGrpc.newBlockingStub(server.channel());

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
  }

  @Test
  void aRepeatedCallGetsTheFirstAnswerAgainAndChangesNothing() {
    Publication first = service.publishRun(REQUEST);
    Publication second = service.publishRun(REQUEST);

    assertThat(second).isEqualTo(first);
    assertThat(effects).hasValue(1);
    assertThat(awakenings).hasValue(1);
    assertThat(trail.events())
        .containsExactly(
            event(ID, "publications/1", AuditEvent.OK),
            event(ID, "publications/1", AuditEvent.REPEATED));
  }

  @Test
  void theSameUuidInCapitalsIsTheSame() {
    Publication first = service.publishRun(REQUEST);

    assertThat(service.publishRun(REQUEST.toBuilder().setRequestId(ID.toUpperCase(ROOT)).build()))
        .isEqualTo(first);
  }

  @Test
  void theIdOfAnotherRequestIsRefused() {
    service.publishRun(REQUEST);

    Failure failure =
        Failure.of(
            () -> service.publishRun(REQUEST.toBuilder().setScoringRun("scoringRuns/8").build()));

    assertThat(failure.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("REQUEST_ID_REUSED");
    assertThat(failure.detail(ErrorInfo.class).getDomain()).isEqualTo("asmengine.org");
    assertThat(effects).hasValue(1);
    assertThat(trail.events()).endsWith(event(ID, "scoringRuns/8", "REQUEST_ID_REUSED")).hasSize(2);
  }

  @Test
  void anotherCallerMayUseTheSameId() {
    service.publishRun(REQUEST);
    caller = "another.example.org";

    assertThat(service.publishRun(REQUEST).getName()).isEqualTo("publications/2");
  }

  @Test
  void callsWithoutAnIdAreAllNew() {
    PublishRunRequest request = REQUEST.toBuilder().clearRequestId().build();

    service.publishRun(request);
    service.publishRun(request);

    assertThat(effects).hasValue(2);
    assertThat(trail.events())
        .containsExactly(
            event("", "publications/1", AuditEvent.OK), event("", "publications/2", AuditEvent.OK));
  }

  @Test
  void aFailedCallIsAuditedAndMayBeRepeated() {
    trouble =
        () -> Optional.of(new EngineException(ErrorCode.RUN_NOT_COMPLETE, "run 7 isn't complete"));
    Failure failure = Failure.of(() -> service.publishRun(REQUEST));
    trouble = Optional::empty;

    assertThat(service.publishRun(REQUEST).getName()).isEqualTo("publications/2");
    assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(failure.message()).isEqualTo("run 7 isn't complete");
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("RUN_NOT_COMPLETE");
    assertThat(failure.detail(PreconditionFailure.class).getViolationsList())
        .extracting(PreconditionFailure.Violation::getType)
        .containsExactly("RUN_NOT_COMPLETE");
    assertThat(trail.events())
        .containsExactly(
            event(ID, "scoringRuns/7", "RUN_NOT_COMPLETE"),
            event(ID, "publications/2", AuditEvent.OK));
  }

  @Test
  void aRequestThatBreaksTheContractIsAuditedWithoutItsWords() {
    PublishRunRequest request =
        REQUEST.toBuilder().setRequestId("123456789").setScoringRun("123456789").build();

    Failure failure = Failure.of(() -> service.publishRun(request));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("INVALID_FIELD");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("request_id", "scoring_run");
    assertThat(failure.status().toString()).doesNotContain("123456789");
    assertThat(effects).hasValue(0);
    assertThat(trail.events()).containsExactly(event("", "", "INVALID_FIELD"));
  }

  @Test
  void aRehearsalAnswersAndLeavesNothingBehind() {
    PublishRunRequest rehearsal = REQUEST.toBuilder().setValidateOnly(true).build();

    assertThat(service.publishRun(rehearsal).getName()).isEqualTo("publications/1");
    assertThat(trail.events()).isEmpty();
    assertThat(awakenings).hasValue(0);

    service.publishRun(REQUEST);
    assertThat(trail.events()).containsExactly(event(ID, "publications/2", AuditEvent.OK));
  }

  @Test
  void aRehearsalFailsAsTheCallWould() {
    trouble = () -> Optional.of(new EngineException(ErrorCode.NO_SUCH_RUN, "found no run 7"));

    Failure failure =
        Failure.of(() -> service.publishRun(REQUEST.toBuilder().setValidateOnly(true).build()));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(trail.events()).isEmpty();
  }

  @Test
  void of32AtOnceOneChangesSomethingAndAllGetItsAnswer()
      throws InterruptedException, ExecutionException {
    List<Publication> answers = Together.run(32, () -> service.publishRun(REQUEST));

    assertThat(effects).hasValue(1);
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(trail.events()).extracting(AuditEvent::outcome).containsOnly("OK", "REPEATED");
    assertThat(trail.events()).filteredOn(event -> event.outcome().equals("OK")).hasSize(1);
  }

  @Test
  void of32AtOnceWithDifferentIdsAllChangeSomething()
      throws InterruptedException, ExecutionException {
    List<Publication> answers =
        Together.run(
            32,
            () ->
                service.publishRun(
                    REQUEST.toBuilder().setRequestId(UUID.randomUUID().toString()).build()));

    assertThat(effects).hasValue(32);
    assertThat(new HashSet<>(answers)).hasSize(32);
  }

  @Test
  void aCollisionOfLocksIsTriedAgainByItself() {
    AtomicInteger collisions = new AtomicInteger(3);
    trouble =
        () ->
            collisions.getAndDecrement() > 0
                ? Optional.of(new ConflictException("deadlock", new IllegalStateException()))
                : Optional.empty();

    assertThat(service.publishRun(REQUEST).getName()).isEqualTo("publications/4");
    assertThat(trail.events()).containsExactly(event(ID, "publications/4", AuditEvent.OK));
  }

  @Test
  void aCollisionOfACallWithoutAnIdIsForTheClientToTryAgain() {
    trouble = () -> Optional.of(new ConflictException("deadlock", new IllegalStateException()));

    Failure failure =
        Failure.of(() -> service.publishRun(REQUEST.toBuilder().clearRequestId().build()));

    assertThat(failure.code()).isEqualTo(Code.ABORTED);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("REQUEST_IN_PROGRESS");
    assertThat(failure.detail(RetryInfo.class).getRetryDelay().getSeconds()).isPositive();
  }

  @Test
  void aDatabaseThatIsAwayIsForTheClientToTryAgain() {
    trouble =
        () ->
            Optional.of(
                new IllegalStateException(new SQLTransientConnectionException("secret host")));

    Failure failure = Failure.of(() -> service.publishRun(REQUEST));

    assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("DATABASE_UNAVAILABLE");
    assertThat(failure.detail(RetryInfo.class).getRetryDelay().getSeconds()).isPositive();
    assertThat(failure.status().toString()).doesNotContain("secret");
  }

  @Test
  void eachIdKeepsItsOwnAnswer() {
    service.publishRun(REQUEST);
    service.publishRun(REQUEST.toBuilder().setRequestId(OTHER_ID).build());

    assertThat(service.publishRun(REQUEST).getName()).isEqualTo("publications/1");
  }

  private AuditEvent event(String requestId, String resource, String outcome) {
    return new AuditEvent(NOW, caller, METHOD, requestId, resource, outcome);
  }

  /** Numbers its publications. */
  private final class Publishing extends PublicationServiceImplBase {

    @Override
    public void publishRun(PublishRunRequest request, StreamObserver<Publication> observer) {
      policy.answer(
          observer,
          Mutation.of(PublicationServiceGrpc.getPublishRunMethod(), request, this::publish)
              .about(request.getScoringRun())
              .creating(Publication::getName)
              .then(publication -> awakenings.incrementAndGet()));
    }

    private Publication publish() {
      int number = effects.incrementAndGet();
      trouble
          .get()
          .ifPresent(exception -> {
            throw exception;
          });
      return Publication.newBuilder().setName("publications/" + number).build();
    }
  }
}
