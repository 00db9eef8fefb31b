package org.asmengine.bootstrap.engine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.bootstrap.metrics.RunMeters;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** The engine on a database, ready for use; closing it lets the database go. */
public final class Engine implements AutoCloseable {

  private final Optional<EmbeddedOwner> owner;
  private final ConfigurableApplicationContext context;

  private final boolean lent;

  private Engine(
      Optional<EmbeddedOwner> owner, ConfigurableApplicationContext context, boolean lent) {
    this.owner = owner;
    this.context = context;
    this.lent = lent;
  }

  /**
   * The engine for one command: no port is opened.
   *
   * @throws EngineException RUN_IN_PROGRESS or DATABASE_UNUSABLE
   */
  public static Engine open(DatabaseLocation location) {
    return start(
        location,
        WebApplicationType.NONE,
        Map.of("spring.grpc.server.enabled", false),
        Optional.empty());
  }

  /**
   * The engine for one walk through time: no port is opened.
   *
   * @param clock what it takes for now
   * @param settings properties that come before those of the configuration
   * @throws EngineException RUN_IN_PROGRESS or DATABASE_UNUSABLE
   */
  public static Engine open(DatabaseLocation location, Clock clock, Map<String, Object> settings) {
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.put("spring.grpc.server.enabled", false);
    return start(location, WebApplicationType.NONE, all, Optional.of(clock));
  }

  /**
   * The engine as a service, with its ports open.
   *
   * @param settings properties that come before those of the configuration
   */
  public static Engine serve(DatabaseLocation location, Map<String, Object> settings) {
    return start(
        location,
        WebApplicationType.SERVLET,
        settings,
        Optional.empty(),
        ServiceConfiguration.class);
  }

  private static Engine start(
      DatabaseLocation location,
      WebApplicationType type,
      Map<String, Object> settings,
      Optional<Clock> clock,
      Class<?>... more) {
    Optional<EmbeddedOwner> owner =
        location instanceof DatabaseLocation.Embedded embedded
            ? Optional.of(EmbeddedOwner.of(embedded.directory()))
            : Optional.empty();
    Map<String, Object> properties = new LinkedHashMap<>(location.properties());
    properties.putAll(settings);
    try {
      SpringApplicationBuilder builder =
          new SpringApplicationBuilder(EngineConfiguration.class)
              .sources(more)
              .web(type)
              .properties(Map.of())
              .initializers(new FirstProperties(properties), new OtherClock(clock))
              .logStartupInfo(false);
      return new Engine(owner, builder.run(), false);
    } catch (RuntimeException e) {
      owner.ifPresent(EmbeddedOwner::close);
      throw DatabaseFailure.of(location, e);
    }
  }

  /** The year end. */
  public YearEnd yearEnd() {
    return context.getBean(YearEnd.class);
  }

  /** The runs. */
  public RunRepository runs() {
    return context.getBean(RunRepository.class);
  }

  /** The inputs of runs. */
  public InputStore inputs() {
    return context.getBean(InputStore.class);
  }

  /** The results of runs. */
  public ResultStore results() {
    return context.getBean(ResultStore.class);
  }

  /** What was sent through the service. */
  public SubmissionStore submissions() {
    return context.getBean(SubmissionStore.class);
  }

  /** What is published. */
  public PublicationRepository publications() {
    return context.getBean(PublicationRepository.class);
  }

  /** Explanations. */
  public ExplainScore explainScore() {
    return context.getBean(ExplainScore.class);
  }

  /** The check of a run. */
  public VerifyRun verifyRun() {
    return context.getBean(VerifyRun.class);
  }

  /** Publication. */
  public PublishRun publishRun() {
    return context.getBean(PublishRun.class);
  }

  /**
   * A use case of the programme around scoring: there are many, and a command needs one of them.
   *
   * @param type its class
   */
  public <T> T useCase(Class<T> type) {
    return context.getBean(type);
  }

  /** The meters of runs; only a service has them. */
  public RunMeters runMeters() {
    return context.getBean(RunMeters.class);
  }

  /** The version of the schema, after the migrations. */
  public String schemaVersion() {
    return String.valueOf(context.getBean(Flyway.class).info().current().getVersion());
  }

  /** Where the service listens; the ports are those that it got. */
  public ServicePorts ports() {
    return new ServicePorts(
        "%s:%s"
            .formatted(
                setting("spring.grpc.server.address"),
                context.getBean(GrpcServerLifecycle.class).getPort()),
        "%s:%s".formatted(setting("server.address"), setting("local.server.port")));
  }

  private String setting(String key) {
    return context.getEnvironment().getRequiredProperty(key);
  }

  /**
   * This engine for somebody who has to close what he gets but doesn't own this one: closing the
   * loan does nothing.
   */
  public Engine lend() {
    return new Engine(owner, context, true);
  }

  @Override
  public void close() {
    if (lent) {
      return;
    }
    context.close();
    owner.ifPresent(EmbeddedOwner::close);
  }

  static EngineException unusable(DatabaseLocation location, String why) {
    return new EngineException(
        ErrorCode.DATABASE_UNUSABLE, "%s can't be used: %s".formatted(location.description(), why));
  }
}
