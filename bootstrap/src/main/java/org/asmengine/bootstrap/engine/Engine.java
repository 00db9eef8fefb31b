package org.asmengine.bootstrap.engine;

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
import org.asmengine.application.yearend.YearEnd;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The engine on a database, ready for use; closing it lets the database go. */
public final class Engine implements AutoCloseable {

  private final Optional<EmbeddedOwner> owner;
  private final ConfigurableApplicationContext context;

  private Engine(Optional<EmbeddedOwner> owner, ConfigurableApplicationContext context) {
    this.owner = owner;
    this.context = context;
  }

  /**
   * The engine for one command: no port is opened.
   *
   * @throws EngineException RUN_IN_PROGRESS or DATABASE_UNUSABLE
   */
  public static Engine open(DatabaseLocation location) {
    return start(location, WebApplicationType.NONE, Map.of("spring.grpc.server.enabled", false));
  }

  /**
   * The engine as a service, with its ports open.
   *
   * @param settings properties that come before those of the configuration
   */
  public static Engine serve(DatabaseLocation location, Map<String, Object> settings) {
    return start(location, WebApplicationType.SERVLET, settings, ServiceConfiguration.class);
  }

  private static Engine start(
      DatabaseLocation location,
      WebApplicationType type,
      Map<String, Object> settings,
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
              .initializers(new FirstProperties(properties))
              .logStartupInfo(false);
      return new Engine(owner, builder.run());
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

  /** A setting as it came to be, for instance the port that a service got. */
  public Optional<String> setting(String key) {
    return Optional.ofNullable(context.getEnvironment().getProperty(key));
  }

  @Override
  public void close() {
    context.close();
    owner.ifPresent(EmbeddedOwner::close);
  }

  static EngineException unusable(DatabaseLocation location, String why) {
    return new EngineException(
        ErrorCode.DATABASE_UNUSABLE, "%s can't be used: %s".formatted(location.description(), why));
  }
}
