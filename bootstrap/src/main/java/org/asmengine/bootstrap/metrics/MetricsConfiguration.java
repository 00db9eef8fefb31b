package org.asmengine.bootstrap.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.asmengine.application.figures.ReadFigures;
import org.asmengine.application.operation.Outages;
import org.asmengine.application.payment.LoadedPublications;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's own meters, for a process that stays.
 *
 * <p>{@code asm.metrics.refresh} is how long figures from the database are kept; {@code
 * asm.metrics.run-due-after} how long after the submission deadline a performance year may be
 * without a complete run.
 */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

  @Bean
  RunMeters runMeters(Clock clock, Outages outages) {
    return new RunMeters(clock, outages);
  }

  @Bean
  EngineMeters engineMeters(ObjectProvider<LoadedPublications> loaded, Clock clock) {
    return new EngineMeters(loaded.getIfAvailable(() -> Set::of), clock);
  }

  @Bean
  FiguresRefresh figuresRefresh(
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      PublicationRepository publications,
      RuleSetRepository ruleSets,
      EngineMeters meters,
      Clock clock,
      @Value("${asm.metrics.refresh:15s}") Duration interval,
      @Value("${asm.metrics.run-due-after:30d}") Duration dueAfter) {
    FiguresReader reader =
        new FiguresReader(
            runs,
            publications,
            new ReadFigures(runs, inputs, results),
            new RunDeadlines(ruleSets, dueAfter),
            clock);
    return new FiguresRefresh(reader::read, meters, interval);
  }
}
