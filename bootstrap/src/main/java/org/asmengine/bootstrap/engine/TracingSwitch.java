package org.asmengine.bootstrap.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves everything of OpenTelemetry out unless this process serves and traces are asked for.
 * Spring Boot's own switch only keeps spans from being exported: the rest would still be built, in
 * every command. OpenTelemetry's logging is left out always; its metrics are not on the class path.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final String LOGGING =
      "org.springframework.boot.opentelemetry.autoconfigure.logging.";
  private static final List<String> TRACING =
      List.of(
          "org.springframework.boot.opentelemetry.",
          "org.springframework.boot.micrometer.tracing.");

  private boolean traces;

  @Override
  public void setEnvironment(Environment environment) {
    traces =
        environment.getProperty("management.tracing.export.enabled", Boolean.class, false)
            && environment.getProperty("spring.grpc.server.enabled", Boolean.class, true);
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurationClasses, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[autoConfigurationClasses.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = isWanted(autoConfigurationClasses[i]);
    }
    return wanted;
  }

  private boolean isWanted(@Nullable String name) {
    if (name == null) {
      return true;
    }
    return !name.startsWith(LOGGING) && (traces || TRACING.stream().noneMatch(name::startsWith));
  }
}
