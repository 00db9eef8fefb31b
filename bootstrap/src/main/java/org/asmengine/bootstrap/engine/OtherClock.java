package org.asmengine.bootstrap.engine;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Puts another clock before the engine's own.
 *
 * @param clock the clock; nothing leaves the engine its own
 */
record OtherClock(Optional<Clock> clock)
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    clock.ifPresent(other ->
        ((GenericApplicationContext) context)
            .registerBean(
                "otherClock", Clock.class, () -> other, definition -> definition.setPrimary(true)));
  }
}
