package org.asmengine.grpc.performanceyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.YearBench;
import org.asmengine.domain.performanceyear.YearState;
import org.asmengine.grpc.Failure;
import org.asmengine.grpc.call.LoopbackServer;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.proto.v1.AdvancePerformanceYearRequest;
import org.asmengine.proto.v1.AllowEarlyScoringRequest;
import org.asmengine.proto.v1.GetPerformanceYearRequest;
import org.asmengine.proto.v1.ListPerformanceYearEventsRequest;
import org.asmengine.proto.v1.ListPerformanceYearEventsResponse;
import org.asmengine.proto.v1.ListPerformanceYearsRequest;
import org.asmengine.proto.v1.ParkParticipantRequest;
import org.asmengine.proto.v1.ParkedParticipant;
import org.asmengine.proto.v1.PerformanceYear;
import org.asmengine.proto.v1.PerformanceYearEvent;
import org.asmengine.proto.v1.PerformanceYearEventType;
import org.asmengine.proto.v1.PerformanceYearServiceGrpc;
import org.asmengine.proto.v1.PerformanceYearServiceGrpc.PerformanceYearServiceBlockingStub;
import org.asmengine.proto.v1.PerformanceYearState;
import org.asmengine.proto.v1.PlanPerformanceYearRequest;
import org.asmengine.proto.v1.PublishPerformanceYearRequest;
import org.asmengine.proto.v1.ScorePerformanceYearRequest;
import org.asmengine.proto.v1.UnparkParticipantRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a year over a socket: every step, its guards, and who did what when. */
class PerformanceYearServiceTest {

  private static final String NAME = "performanceYears/2027";
  private static final String TIN = "123456789";
  private static final String NPI = "1234567890";

  private final YearBench bench = new YearBench();
  private final SetClock clock = new SetClock();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
  private final Multipliers multipliers = new Multipliers();
  private final LoopbackServer server =
      new LoopbackServer(
          new PerformanceYearGrpcService(
              bench.years(clock),
              bench.publishYear(clock),
              new LoadPublications(
                  bench.publications,
                  new ReadMultipliers(bench.bench.results, bench.bench.results.multipliers()),
                  multipliers),
              bench.bench.ruleSets(),
              new MutationPolicy(
                  new InMemoryTransactions(trail, calls),
                  calls,
                  trail,
                  PerformanceYearServiceTest::caller,
                  clock),
              PerformanceYearServiceTest::caller,
              new PageTokens(new InMemorySecrets("years"))));
  private final PerformanceYearServiceBlockingStub service =
      PerformanceYearServiceGrpc.newBlockingStub(server.channel());

  /** A clock that tests set. */
  private static final class SetClock extends Clock {
    private volatile Instant now = YearBench.PLANNED;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static Caller caller() {
    return new Caller("operator.example.org", Set.of(Role.OPERATOR), TinScope.of(Set.of()));
  }

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
  }

  private PerformanceYear plan() {
    return service.planPerformanceYear(
        PlanPerformanceYearRequest.newBuilder().setName(NAME).build());
  }

  private static AdvancePerformanceYearRequest advance(PerformanceYearState state) {
    return AdvancePerformanceYearRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setName(NAME)
        .setState(state)
        .build();
  }

  private PerformanceYear get() {
    return service.getPerformanceYear(GetPerformanceYearRequest.newBuilder().setName(NAME).build());
  }

  private ListPerformanceYearEventsResponse events(int size, String token) {
    return service.listPerformanceYearEvents(
        ListPerformanceYearEventsRequest.newBuilder()
            .setParent(NAME)
            .setPageSize(size)
            .setPageToken(token)
            .build());
  }

  private static String reason(Failure failure) {
    return failure.detail(ErrorInfo.class).getReason();
  }

  @Test
  void aYearIsPlannedAndTellsWhatComesNext() {
    PerformanceYear year = plan();

    assertThat(year.getName()).isEqualTo(NAME);
    assertThat(year.getPerformanceYear()).isEqualTo(2027);
    assertThat(year.getState()).isEqualTo(PerformanceYearState.PERFORMANCE_YEAR_STATE_PLANNED);
    assertThat(year.getStepsList())
        .extracting(step -> step.getEnterTime().getSeconds())
        .containsExactly(YearBench.PLANNED.getEpochSecond());
    assertThat(year.getSubmissionsCloseTime())
        .isEqualTo(Timestamp.newBuilder().setSeconds(YearBench.CLOSED.getEpochSecond()).build());
    assertThat(year.getNextStepOpenTime().getSeconds())
        .isEqualTo(Instant.parse("2026-01-01T05:00:00Z").getEpochSecond());
    assertThat(year.getNextStepEndTime().getSeconds())
        .isEqualTo(Instant.parse("2027-01-01T05:00:00Z").getEpochSecond());
    assertThat(year.hasNoticeWindowEndTime()).isFalse();
    assertThat(get()).isEqualTo(year);
    assertThat(
            service
                .listPerformanceYears(ListPerformanceYearsRequest.getDefaultInstance())
                .getPerformanceYearsList())
        .containsExactly(year);
    assertThat(trail.events())
        .extracting(AuditEvent::caller, AuditEvent::method, AuditEvent::resource)
        .containsExactly(
            tuple(
                "operator.example.org", "asm.v1.PerformanceYearService/PlanPerformanceYear", NAME));
  }

  @Test
  void aStepThatIsSentTwiceIsTakenOnce() {
    plan();
    AdvancePerformanceYearRequest request =
        advance(PerformanceYearState.PERFORMANCE_YEAR_STATE_PRELIMINARY_LIST);

    PerformanceYear first = service.advancePerformanceYear(request);

    assertThat(service.advancePerformanceYear(request)).isEqualTo(first);
    assertThat(events(0, "").getEventsList()).hasSize(2);
  }

  @Test
  void aGuardIsToldAndAReasonIsKept() {
    bench.goTo(YearState.FINAL_LIST);
    AdvancePerformanceYearRequest early =
        advance(PerformanceYearState.PERFORMANCE_YEAR_STATE_MEASURING);

    Failure failure = Failure.of(() -> service.advancePerformanceYear(early));
    service.advancePerformanceYear(
        early.toBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setOverrideReason("a rehearsal")
            .build());

    assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(reason(failure)).isEqualTo("YEAR_STEP_TOO_EARLY");
    assertThat(events(0, "").getEventsList())
        .last()
        .extracting(
            PerformanceYearEvent::getName,
            PerformanceYearEvent::getActor,
            PerformanceYearEvent::getType,
            PerformanceYearEvent::getState,
            PerformanceYearEvent::getReason,
            PerformanceYearEvent::getWaivedGuard)
        .containsExactly(
            "performanceYears/2027/events/4",
            "operator.example.org",
            PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_ADVANCED,
            PerformanceYearState.PERFORMANCE_YEAR_STATE_MEASURING,
            "a rehearsal",
            "YEAR_STEP_TOO_EARLY");
  }

  @Test
  void aYearIsScoredAndPublishedWithItsRun() {
    bench.goTo(YearState.CLOSED);
    bench.run();
    clock.now = YearBench.CLOSED;
    PerformanceYear scored =
        service.scorePerformanceYear(
            ScorePerformanceYearRequest.newBuilder()
                .setName(NAME)
                .setScoringRun("scoringRuns/1")
                .setAcceptedRejects(3)
                .build());
    bench.advance(YearBench.CLOSED, YearState.REPORTS_OUT);
    bench.advance(YearBench.CLOSED, YearState.NOTICE_WINDOW);
    bench.advance(YearBench.NOTICES_END, YearState.FINAL);
    clock.now = YearBench.NOTICES_END;

    PerformanceYear published =
        service.publishPerformanceYear(
            PublishPerformanceYearRequest.newBuilder().setName(NAME).build());

    assertThat(scored.getScoringRun()).isEqualTo("scoringRuns/1");
    assertThat(published.getState())
        .isEqualTo(PerformanceYearState.PERFORMANCE_YEAR_STATE_PUBLISHED);
    assertThat(published.getNoticeWindowEndTime().getSeconds())
        .isEqualTo(YearBench.NOTICES_END.getEpochSecond());
    assertThat(bench.publications.find(2029)).isPresent();
    assertThat(multipliers.view().find(2029)).as("served at once").isPresent();
    assertThat(events(0, "").getEventsList())
        .filteredOn(event -> !event.getScoringRun().isEmpty())
        .extracting(
            PerformanceYearEvent::getType,
            PerformanceYearEvent::getScoringRun,
            PerformanceYearEvent::getAcceptedRejects)
        .containsExactly(
            tuple(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_SCORED, "scoringRuns/1", 3L),
            tuple(
                PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_PUBLISHED,
                "scoringRuns/1",
                0L));
  }

  @Test
  void whoIsSetAsideKeepsTheYearFromPublication() {
    bench.goTo(YearState.FINAL);
    clock.now = YearBench.NOTICES_END;
    PerformanceYear parked =
        service.parkParticipant(
            ParkParticipantRequest.newBuilder()
                .setName(NAME)
                .setTin(TIN)
                .setNpi(NPI)
                .setReason("notice 7")
                .build());
    PublishPerformanceYearRequest publish =
        PublishPerformanceYearRequest.newBuilder().setName(NAME).build();

    Failure failure = Failure.of(() -> service.publishPerformanceYear(publish));
    PerformanceYear unparked =
        service.unparkParticipant(
            UnparkParticipantRequest.newBuilder()
                .setName(NAME)
                .setTin(TIN)
                .setNpi(NPI)
                .setResolution("denied")
                .build());

    assertThat(parked.getParkedParticipantsList())
        .containsExactly(
            ParkedParticipant.newBuilder().setTin(TIN).setNpi(NPI).setReason("notice 7").build());
    assertThat(reason(failure)).isEqualTo("PARTICIPANTS_PARKED");
    assertThat(failure.message()).doesNotContain(TIN, NPI);
    assertThat(unparked.getParkedParticipantsCount()).isZero();
    assertThat(service.publishPerformanceYear(publish).getState())
        .isEqualTo(PerformanceYearState.PERFORMANCE_YEAR_STATE_PUBLISHED);
    assertThat(trail.events().toString()).doesNotContain(TIN, NPI);
  }

  @Test
  void earlyScoringIsAllowedWithAReason() {
    plan();

    assertThat(
            service
                .allowEarlyScoring(
                    AllowEarlyScoringRequest.newBuilder()
                        .setName(NAME)
                        .setReason("a rehearsal")
                        .build())
                .getEarlyScoringReason())
        .isEqualTo("a rehearsal");
  }

  @Test
  void eventsComePageByPage() {
    bench.goTo(YearState.CLOSED);

    ListPerformanceYearEventsResponse first = events(4, "");
    ListPerformanceYearEventsResponse second = events(4, first.getNextPageToken());

    assertThat(first.getEventsCount()).isEqualTo(4);
    assertThat(second.getEventsList())
        .extracting(PerformanceYearEvent::getName)
        .containsExactly("performanceYears/2027/events/5", "performanceYears/2027/events/6");
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void aYearThatIsNotPlannedOrNotOfTheModelIsNotFound() {
    assertThat(Failure.of(this::get).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(reason(Failure.of(this::get))).isEqualTo("YEAR_NOT_PLANNED");
    Failure other =
        Failure.of(() ->
            service.getPerformanceYear(
                GetPerformanceYearRequest.newBuilder().setName("performanceYears/2035").build()));
    assertThat(other.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(reason(other)).isEqualTo("RULE_SET_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PERFORMANCE_YEAR_STATE_UNSPECIFIED",
        "PERFORMANCE_YEAR_STATE_PLANNED",
        "PERFORMANCE_YEAR_STATE_SCORED",
        "PERFORMANCE_YEAR_STATE_PUBLISHED"
      })
  void aStateThatIsNotReachedByAdvancingIsNoField(PerformanceYearState state) {
    Failure failure = Failure.of(() -> service.advancePerformanceYear(advance(state)));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("state");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aReasonSaysSomething(String reason) {
    Failure failure =
        Failure.of(() ->
            service.allowEarlyScoring(
                AllowEarlyScoringRequest.newBuilder().setName(NAME).setReason(reason).build()));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("reason");
  }
}
