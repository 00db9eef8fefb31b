package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.asmengine.application.operation.CircumstanceSource;
import org.asmengine.application.operation.SubmissionSource;
import org.junit.jupiter.api.Test;

/** A year end whose moment comes while the database is away starts when it is back. */
class ClockworkRetryTest {

  private static final int OUTAGES = 2;

  /** No lock can be asked for at first. */
  private static final class Locks implements LockProvider {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<SimpleLock> lock(LockConfiguration configuration) {
      if (asked.incrementAndGet() <= OUTAGES) {
        throw new IllegalStateException("no database");
      }
      return Optional.of(() -> {});
    }
  }

  @Test
  void aMomentThatFailedIsTriedAgain() throws Exception {
    Instant moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
    var at = moment.atZone(ZoneOffset.UTC);
    String cron =
        "%d %d %d %d %d *"
            .formatted(
                at.getSecond(),
                at.getMinute(),
                at.getHour(),
                at.getDayOfMonth(),
                at.getMonthValue());
    Locks locks = new Locks();
    CompletableFuture<Instant> started = new CompletableFuture<>();
    Clockwork clockwork =
        new Clockwork(
            locks,
            Clock.systemUTC(),
            new RunsProperties.YearEnd(
                cron,
                ZoneId.of("UTC"),
                2027,
                "year-end",
                SubmissionSource.FILES,
                CircumstanceSource.FILES,
                null),
            started::complete,
            () -> {});
    clockwork.start();
    try {
      assertThat(started.get(1, TimeUnit.MINUTES)).isEqualTo(moment);
    } finally {
      clockwork.stop();
    }
    assertThat(locks.asked).hasValue(OUTAGES + 1);
  }
}
