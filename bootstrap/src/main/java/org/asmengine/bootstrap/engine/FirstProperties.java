package org.asmengine.bootstrap.engine;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts properties before all others: what a command says wins over any file or variable. */
final class FirstProperties
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private final Map<String, Object> properties;

  FirstProperties(Map<String, Object> properties) {
    this.properties = Map.copyOf(properties);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("command", properties));
  }
}
