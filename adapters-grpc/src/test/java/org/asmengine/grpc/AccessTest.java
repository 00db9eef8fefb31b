package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Attributes;
import io.grpc.Channel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.NoCallers;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublishRunRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Who gets through the server, and what the others are told and counted as. */
@GrpcServerTest
@Import(AccessTest.Callers.class)
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

  private static final String PUBLISH = "asm.v1.PublicationService/PublishRun";

  private final Channel channel;
  private final SwitchedCallers callers;
  private final MeterRegistry meters;
  private final InMemoryAuditTrail trail;

  AccessTest(
      Client client, SwitchedCallers callers, MeterRegistry meters, InMemoryAuditTrail trail) {
    this.channel = client.channel();
    this.callers = callers;
    this.meters = meters;
    this.trail = trail;
  }

  @Test
  void aCallerWithTheRoleGetsThrough() {
    callers.now = caller(Role.READER);

    assertThat(
            RuleSetServiceGrpc.newBlockingStub(channel)
                .listRuleSets(ListRuleSetsRequest.getDefaultInstance())
                .getRuleSetsCount())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SUBMITTER", "OPERATOR", "PUBLISHER"})
  void aCallerWithAnotherRoleIsToldWhichOneItNeeds(Role role) {
    callers.now = caller(role);
    long before = counted("PERMISSION_DENIED");

    Failure failure = listRuleSets();

    assertThat(failure.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(failure.message()).isEqualTo("this call needs the role reader");
    assertThat(failure.detail(ErrorInfo.class))
        .isEqualTo(
            ErrorInfo.newBuilder()
                .setReason("ROLE_REQUIRED")
                .setDomain("asmengine.org")
                .putMetadata("method", "asm.v1.RuleSetService/ListRuleSets")
                .putMetadata("role", "reader")
                .build());
    countsOneMore("PERMISSION_DENIED", before);
  }

  @Test
  void nobodyGetsThroughToAnything() {
    callers.now = new NoCallers();
    long before = counted("PERMISSION_DENIED");

    assertThat(listRuleSets().detail(ErrorInfo.class).getReason()).isEqualTo("CALLER_UNKNOWN");
    assertThat(checkHealth().detail(ErrorInfo.class).getReason()).isEqualTo("CALLER_UNKNOWN");
    countsOneMore("PERMISSION_DENIED", before);
  }

  @Test
  void aRefusedChangeIsInTheLogAndInTheAuditTrail(CapturedOutput output) {
    callers.now = caller(Role.READER);
    assertThat(publish().code()).isEqualTo(Code.PERMISSION_DENIED);
    callers.now = new NoCallers();
    assertThat(publish().code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(listRuleSets().code()).isEqualTo(Code.PERMISSION_DENIED);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(trail.events())
                .extracting(AuditEvent::caller, AuditEvent::method, AuditEvent::outcome)
                .containsExactly(
                    tuple("claims.example", PUBLISH, "ROLE_REQUIRED"),
                    tuple("", PUBLISH, "CALLER_UNKNOWN")));
    assertThat(output)
        .contains("refused %s to claims.example: ROLE_REQUIRED".formatted(PUBLISH))
        .contains("refused %s to an unknown caller: CALLER_UNKNOWN".formatted(PUBLISH));
  }

  private Failure publish() {
    return Failure.of(() ->
        PublicationServiceGrpc.newBlockingStub(channel)
            .publishRun(PublishRunRequest.newBuilder().setScoringRun("scoringRuns/1").build()));
  }

  @Test
  void aCallerWithoutAnyRoleCanAskForTheHealth() {
    callers.now = caller();

    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatusValue())
        .isPositive();
    assertThat(listRuleSets().code()).isEqualTo(Code.PERMISSION_DENIED);
  }

  @Test
  void aSourceOfCallersThatFailsLetsNobodyThrough() {
    callers.now =
        connection -> {
          throw new IllegalStateException("no such thing");
        };
    long before = counted("INTERNAL");

    Failure failure = listRuleSets();

    assertThat(failure.code()).isEqualTo(Code.INTERNAL);
    assertThat(failure.status().toString()).doesNotContain("no such thing");
    countsOneMore("INTERNAL", before);
  }

  private Failure listRuleSets() {
    return Failure.of(() ->
        RuleSetServiceGrpc.newBlockingStub(channel)
            .listRuleSets(ListRuleSetsRequest.getDefaultInstance()));
  }

  private Failure checkHealth() {
    return Failure.of(
        () -> HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance()));
  }

  private void countsOneMore(String code, long before) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(counted(code)).isEqualTo(before + 1));
    assertThat(counted("UNKNOWN")).isZero();
  }

  private long counted(String code) {
    return meters
        .find("grpc.server")
        .tag("rpc.method", "ListRuleSets")
        .tag("grpc.status_code", code)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private static CallerSource caller(Role... roles) {
    Caller caller = new Caller("claims.example", Set.of(roles), TinScope.of(Set.of()));
    return connection -> caller;
  }

  /** Whoever the test says. */
  static final class SwitchedCallers implements CallerSource {

    private volatile CallerSource now = new NoCallers();

    @Override
    public Caller callerOf(Attributes connection) {
      return now.callerOf(connection);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Callers {

    @Bean
    @Primary
    SwitchedCallers switchedCallers() {
      return new SwitchedCallers();
    }
  }
}
