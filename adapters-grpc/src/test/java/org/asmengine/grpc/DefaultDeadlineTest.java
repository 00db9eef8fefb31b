package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc.RuleSetServiceBlockingStub;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A service that takes its time: a call ends all the same. */
@GrpcServerTest
@Import(DefaultDeadlineTest.Slowness.class)
@TestPropertySource(
    properties = {"asm.grpc.deadline.unary=200ms", "asm.grpc.deadline.streaming=300ms"})
class DefaultDeadlineTest {

  private static final GetRuleSetRequest REQUEST =
      GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build();

  private final Channel channel;
  private final RuleSetServiceBlockingStub service;
  private final SlowRuleSets slow;
  private final MeterRegistry meters;

  DefaultDeadlineTest(Client client, SlowRuleSets slow, MeterRegistry meters) {
    this.channel = client.channel();
    this.service = RuleSetServiceGrpc.newBlockingStub(channel);
    this.slow = slow;
    this.meters = meters;
  }

  @Test
  void aCallWithoutADeadlineEndsAtTheServersAndItsContextIsCancelled() throws Exception {
    SlowRead read = slow.next();

    Failure failure = Failure.of(() -> service.getRuleSet(REQUEST));

    assertThat(failure.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("DEFAULT_DEADLINE_EXCEEDED");
    assertThat(read.context.get(10, TimeUnit.SECONDS).isCancelled()).isTrue();
    assertThat(read.answer.complete(RuleSetFixture.of(2027))).isTrue();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(counted("DEADLINE_EXCEEDED")).isPositive());
  }

  @Test
  void aCallWithADeadlineOfItsOwnMayTakeLonger() throws Exception {
    SlowRead read = slow.next();
    CompletableFuture<org.asmengine.proto.v1.RuleSet> answer =
        CompletableFuture.supplyAsync(
            () -> service.withDeadlineAfter(1, TimeUnit.MINUTES).getRuleSet(REQUEST));
    Context context = read.context.get(10, TimeUnit.SECONDS);
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);

    assertThat(context.isCancelled()).isFalse();
    assertThat(read.answer.complete(RuleSetFixture.of(2027))).isTrue();
    assertThat(answer.get(10, TimeUnit.SECONDS).getName()).isEqualTo("ruleSets/2027");
  }

  @Test
  void aStreamWithoutADeadlineHasOneOfItsOwn() {
    Failure failure =
        Failure.of(() ->
            ImmutableList.copyOf(
                HealthGrpc.newBlockingStub(channel)
                    .watch(HealthCheckRequest.getDefaultInstance())));

    assertThat(failure.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("DEFAULT_DEADLINE_EXCEEDED");
  }

  private long counted(String code) {
    return meters
        .find("grpc.server")
        .tag("rpc.method", "GetRuleSet")
        .tag("grpc.status_code", code)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }

  /**
   * A read that ends when the test says so.
   *
   * @param context the context of the call that reads
   * @param answer what it reads
   */
  record SlowRead(CompletableFuture<Context> context, CompletableFuture<RuleSet> answer) {}

  /** Rule sets that keep a reader waiting whom the test expects, and nobody else. */
  static final class SlowRuleSets implements RuleSetRepository {

    private final AtomicReference<Optional<SlowRead>> expected =
        new AtomicReference<>(Optional.empty());

    SlowRead next() {
      SlowRead read = new SlowRead(new CompletableFuture<>(), new CompletableFuture<>());
      expected.set(Optional.of(read));
      return read;
    }

    @Override
    public List<PerformanceYear> years() {
      return List.of(PerformanceYear.of(2027));
    }

    @Override
    public RuleSet find(PerformanceYear year) {
      Optional<SlowRead> read = expected.getAndSet(Optional.empty());
      read.ifPresent(one -> one.context.complete(Context.current()));
      return read.map(one -> one.answer.join()).orElseGet(() -> RuleSetFixture.of(2027));
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Slowness {

    @Bean
    @Primary
    SlowRuleSets slowRuleSets() {
      return new SlowRuleSets();
    }
  }
}
