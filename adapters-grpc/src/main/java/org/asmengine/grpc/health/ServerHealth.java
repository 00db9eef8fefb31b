package org.asmengine.grpc.health;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.grpc.server.lifecycle.GrpcServerShutdownEvent;

/**
 * Keeps the health of each service and of the whole up to date.
 *
 * <p>The whole starts as not serving and counts as serving from the moment when every condition has
 * been met and every service has been ready. From then on it stays so until the server shuts down:
 * what a database takes away later shows at the services that need it, since others go on.
 */
public final class ServerHealth implements SmartLifecycle {

  /** The name of the whole server in the health protocol. */
  public static final String WHOLE = HealthStatusManager.SERVICE_NAME_ALL_SERVICES;

  private static final Logger LOG = LoggerFactory.getLogger(ServerHealth.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final HealthStatusManager health;
  private final List<String> services;
  private final StoreReadiness store;
  private final Map<String, ServiceReadiness> own = new HashMap<>();
  private final List<StartCondition> conditions;
  private final Object lock = new Object();
  private boolean serving;
  private boolean draining;
  private Optional<Thread> watcher = Optional.empty();

  /**
   * The health of these services.
   *
   * @param services their full names
   * @param store what the services without a readiness of their own depend on
   */
  public ServerHealth(
      HealthStatusManager health,
      List<String> services,
      StoreReadiness store,
      List<ServiceReadiness> readiness,
      List<StartCondition> conditions) {
    this.health = health;
    this.services = List.copyOf(services);
    this.store = store;
    this.conditions = List.copyOf(conditions);
    readiness.forEach(one -> own.put(one.service(), one));
  }

  @Override
  public void start() {
    synchronized (lock) {
      serving = false;
      draining = false;
      tellNothingServes();
    }
    update();
    watcher = Optional.of(Thread.ofPlatform().daemon().name("grpc-health").start(this::watch));
  }

  /** Clients that watch the health go elsewhere while the calls in flight end. */
  @EventListener(GrpcServerShutdownEvent.class)
  public void drain() {
    synchronized (lock) {
      draining = true;
      tellNothingServes();
    }
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

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        update();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void update() {
    boolean storeReady = ask("the store", store::isReady);
    Map<String, Boolean> ready = new HashMap<>();
    for (String service : services) {
      ServiceReadiness one = own.get(service);
      ready.put(service, one == null ? storeReady : ask(service, one::isReady));
    }
    boolean started =
        storeReady
            && !ready.containsValue(false)
            && conditions.stream().allMatch(one -> ask("a condition of the start", one::isMet));
    synchronized (lock) {
      if (!draining) {
        serving |= started;
        ready.forEach((service, value) -> health.setStatus(service, status(value)));
        health.setStatus(WHOLE, status(serving));
      }
    }
  }

  private void tellNothingServes() {
    services.forEach(service -> health.setStatus(service, ServingStatus.NOT_SERVING));
    health.setStatus(WHOLE, ServingStatus.NOT_SERVING);
  }

  private static boolean ask(String what, BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.debug("the readiness of {} can't be told: {}", what, e.getClass().getSimpleName());
      return false;
    }
  }

  private static ServingStatus status(boolean ready) {
    return ready ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
  }
}
