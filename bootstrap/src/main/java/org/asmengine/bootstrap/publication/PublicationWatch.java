package org.asmengine.bootstrap.publication;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.LoadPublications.Loading;
import org.asmengine.application.publication.LoadPublications.Refusal;
import org.asmengine.application.publication.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes publications into memory: once before the server opens its port, and then as they come,
 * whichever instance published them. What can't be had now is tried again, less and less often.
 */
final class PublicationWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);

  /** Before the server, which comes last, and after whatever has no phase of its own. */
  private static final int PHASE = Integer.MAX_VALUE / 2;

  private final LoadPublications loadPublications;
  private final Duration interval;
  private final Duration longestPause;
  private final Set<Publication> refused = new HashSet<>();
  private Optional<Thread> watcher = Optional.empty();
  private boolean failing;

  /**
   * Looks for publications.
   *
   * @param interval how often
   * @param longestPause how long at most it waits after failures
   */
  PublicationWatch(LoadPublications loadPublications, Duration interval, Duration longestPause) {
    this.loadPublications = loadPublications;
    this.interval = interval;
    this.longestPause = longestPause;
  }

  @Override
  public void start() {
    boolean done = look();
    watcher =
        Optional.of(Thread.ofPlatform().daemon().name("publications").start(() -> watch(done)));
  }

  @Override
  public void stop() {
    watcher.ifPresent(Thread::interrupt);
    watcher = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return watcher.isPresent();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void watch(boolean firstDone) {
    Duration pause = firstDone ? interval : doubled(interval);
    try {
      while (true) {
        Thread.sleep(pause);
        pause = look() ? interval : doubled(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration doubled(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longestPause) < 0 ? twice : longestPause;
  }

  /** Whether there was nothing that has to be tried again. */
  private boolean look() {
    Loading loading;
    try {
      loading = loadPublications.load();
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn(
            "publications can't be read, those in memory are served on: {}",
            e.getClass().getSimpleName());
      }
      failing = true;
      return false;
    }
    failing = false;
    loading.loaded().forEach(PublicationWatch::tell);
    loading.refused().forEach(this::tell);
    return loading.refused().isEmpty();
  }

  private static void tell(Publication loaded) {
    LOG.info(
        "serving run {}, which is published for payment year {}",
        loaded.run(),
        loaded.paymentYear());
  }

  private void tell(Refusal refusal) {
    if (refused.add(refusal.publication())) {
      LOG.error(
          "not serving what is published for payment year {}: {} {}",
          refusal.publication().paymentYear(),
          refusal.reason().code(),
          refusal.reason().getMessage());
    }
  }
}
