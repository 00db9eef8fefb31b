package org.asmengine.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublishRunRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One change for one request id: with real sockets, real databases, two instances, restarts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IdempotencyContract {

  private static final int CALLERS = 32;

  private final DatabaseLocation location;
  private final List<CountingInstance> instances = new ArrayList<>();

  IdempotencyContract(DatabaseLocation location) {
    this.location = location;
  }

  @BeforeAll
  void startTwo() {
    Engine.open(location).close();
    instances.add(new CountingInstance(location));
    instances.add(new CountingInstance(location));
  }

  @AfterAll
  void stop() {
    instances.forEach(CountingInstance::close);
  }

  @RepeatedTest(3)
  void of32AtOnceOneHasAnEffectAndAllGetItsAnswer()
      throws InterruptedException, ExecutionException {
    PublishRunRequest request = request("scoringRuns/7");
    int before = instances.getFirst().effects("scoringRuns/7");

    List<Publication> answers = atOnce(request);

    assertThat(answers).hasSize(CALLERS);
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(instances.getFirst().effects("scoringRuns/7")).isEqualTo(before + 1);
    assertThat(instances.getFirst().audited(request.getRequestId(), "OK")).isEqualTo(1);
    assertThat(instances.getFirst().audited(request.getRequestId(), "REPEATED"))
        .isEqualTo(CALLERS - 1);
  }

  @Test
  void theFirstAnswerComesAgainAfterARestart() {
    PublishRunRequest request = request("scoringRuns/8");
    Publication first;
    try (CountingInstance instance = new CountingInstance(location)) {
      first = instance.client().publishRun(request);
    }

    try (CountingInstance restarted = new CountingInstance(location)) {
      assertThat(restarted.client().publishRun(request)).isEqualTo(first);
      assertThat(restarted.effects("scoringRuns/8")).isEqualTo(1);
      assertThat(code(restarted, request.toBuilder().setScoringRun("scoringRuns/9").build()))
          .isEqualTo(Status.Code.ALREADY_EXISTS);
      assertThat(restarted.effects("scoringRuns/9")).isZero();
    }
  }

  @Test
  void whatFailsLeavesNoEffectButItsPlaceInTheTrail() {
    PublishRunRequest request = request("scoringRuns/13");
    CountingInstance instance = instances.getFirst();

    assertThat(code(instance, request)).isEqualTo(Status.Code.INTERNAL);
    assertThat(code(instance, request)).isEqualTo(Status.Code.INTERNAL);

    assertThat(instance.effects("scoringRuns/13")).isZero();
    assertThat(instance.audited(request.getRequestId(), "INTERNAL_ERROR")).isEqualTo(2);
  }

  @Test
  void aRehearsalLeavesNothing() {
    PublishRunRequest request = request("scoringRuns/10").toBuilder().setValidateOnly(true).build();
    CountingInstance instance = instances.getFirst();

    assertThat(instance.client().publishRun(request).getScoringRun()).isEqualTo("scoringRuns/10");

    assertThat(instance.effects("scoringRuns/10")).isZero();
    assertThat(instance.audited(request.getRequestId(), "OK")).isZero();
  }

  private List<Publication> atOnce(PublishRunRequest request)
      throws InterruptedException, ExecutionException {
    CountDownLatch ready = new CountDownLatch(CALLERS);
    List<Future<Publication>> futures = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      for (int i = 0; i < CALLERS; i++) {
        CountingInstance instance = instances.get(i % instances.size());
        futures.add(
            executor.submit(() -> {
              ready.countDown();
              ready.await();
              return instance.client().publishRun(request);
            }));
      }
      List<Publication> answers = new ArrayList<>();
      for (Future<Publication> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  private static PublishRunRequest request(String run) {
    return PublishRunRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setScoringRun(run)
        .build();
  }

  private static Status.Code code(CountingInstance instance, PublishRunRequest request) {
    return assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> instance.client().publishRun(request))
        .actual()
        .getStatus()
        .getCode();
  }
}
