package org.asmengine.bootstrap.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.result.ChainLink;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemoryResults;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** Publications come into memory before the port opens, and whenever there are new ones. */
@Isolated("the log is everybody's")
@ExtendWith(OutputCaptureExtension.class)
class PublicationWatchTest {

  private static final ParticipantId SOMEBODY = ParticipantId.of("000000001", "0000000001");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Publication> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final InMemoryResults results = new InMemoryResults();
  private final Multipliers multipliers = new Multipliers();
  private final LoadPublications load =
      new LoadPublications(
          new Publications(),
          new ReadMultipliers(
              results,
              (run, consumer) ->
                  consumer.accept(
                      new MultiplierRow(SOMEBODY, Cohort.HF, true, new BigDecimal("1.01")))),
          multipliers);
  private final PublicationWatch watch =
      new PublicationWatch(load, Duration.ofMillis(5), Duration.ofMillis(40));

  /** What is published, in a database that may be away. */
  private final class Publications implements PublicationRepository {
    @Override
    public Optional<Publication> find(int paymentYear) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Publication> all() {
      looks.incrementAndGet();
      if (away.get()) {
        throw new DataAccessResourceFailureException("away");
      }
      return List.copyOf(published);
    }

    @Override
    public boolean add(Publication publication) {
      return published.add(publication);
    }
  }

  @BeforeEach
  void everyRunSealed() {
    seal(1);
  }

  @AfterEach
  void stop() {
    watch.stop();
  }

  private void seal(long rows) {
    results.saveSeal(
        new RunId(1),
        List.of(
            new SealedFile(
                ResultFile.FINAL_SCORES, "", 0, rows, List.of(new ChainLink(1, rows, "")))));
  }

  private void publish(int paymentYear) {
    published.add(new Publication(paymentYear, new RunId(paymentYear), Instant.EPOCH, "somebody"));
  }

  @Test
  void whatIsPublishedIsServedOnceItHasStarted() {
    publish(2029);

    watch.start();

    assertThat(multipliers.paymentYears()).containsExactly(2029);
    assertThat(load.isNewestServed()).isTrue();
    assertThat(watch.isRunning()).isTrue();
  }

  @Test
  void itStartsBeforeTheServerAndStopsAfterIt() {
    assertThat(watch.getPhase()).isPositive().isLessThan(Integer.MAX_VALUE);
  }

  @Test
  void whatOthersPublishIsServedSoon() {
    watch.start();

    publish(2029);
    await().atMost(SOON).until(() -> multipliers.paymentYears().contains(2029));
    publish(2030);
    await().atMost(SOON).until(() -> multipliers.paymentYears().contains(2030));
  }

  @Test
  void aDatabaseThatIsAwayTakesNothingAndIsAskedLessAndLessOften(CapturedOutput output) {
    publish(2029);
    watch.start();
    away.set(true);
    int before = looks.get();
    long start = System.nanoTime();

    await().atMost(SOON).until(() -> looks.get() >= before + 8);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(Duration.ofMillis(10 + 20 + 40 + 40 + 40 + 40));
    assertThat(multipliers.paymentYears()).containsExactly(2029);
    assertThat(output).containsOnlyOnce("publications can't be read");

    publish(2030);
    away.set(false);
    await().atMost(SOON).until(() -> multipliers.paymentYears().contains(2030));
  }

  @Test
  void aDatabaseThatIsAwayAtTheStartIsWaitedFor() {
    publish(2029);
    away.set(true);

    watch.start();
    assertThat(load.isNewestServed()).isFalse();

    away.set(false);
    await().atMost(SOON).until(load::isNewestServed);
    assertThat(multipliers.paymentYears()).containsExactly(2029);
  }

  @Test
  void whatIsRefusedIsToldOnceAndTriedAgain(CapturedOutput output) {
    seal(2);
    publish(2029);
    watch.start();
    int before = looks.get();

    await().atMost(SOON).until(() -> looks.get() > before + 2);
    assertThat(output)
        .containsOnlyOnce(
            "not serving what is published for payment year 2029: RUN_DAMAGED run 2029: found 1"
                + " multipliers, sealed were 2");
    assertThat(multipliers.paymentYears()).isEmpty();

    seal(1);
    await().atMost(SOON).until(() -> multipliers.paymentYears().contains(2029));
  }

  @Test
  void nobodyLooksAfterTheEnd() {
    watch.start();
    watch.stop();
    int looksAtTheEnd = looks.get();
    publish(2029);

    await()
        .during(Duration.ofMillis(100))
        .atMost(SOON)
        .until(() -> looks.get() <= looksAtTheEnd + 1);
    assertThat(watch.isRunning()).isFalse();
  }
}
