package org.asmengine.bootstrap.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.support.CronTrigger;

/**
 * A cron expression that remembers the moment it last set the clock for: the same on every
 * instance, however late each is.
 */
final class FiredAt implements Trigger {

  private final CronTrigger cron;
  private volatile Optional<Instant> moment = Optional.empty();

  FiredAt(String cron, ZoneId zone) {
    this.cron = new CronTrigger(cron, zone);
  }

  @Override
  public @Nullable Instant nextExecution(TriggerContext context) {
    Instant next = cron.nextExecution(context);
    moment = Optional.ofNullable(next);
    return next;
  }

  /** The moment for which the clock was set, while what it starts goes on. */
  Instant moment() {
    return moment.orElseThrow();
  }
}
