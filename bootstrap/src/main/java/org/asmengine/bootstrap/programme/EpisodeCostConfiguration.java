package org.asmengine.bootstrap.programme;

import java.time.Clock;
import java.util.Optional;
import org.asmengine.application.episodecost.CalculateEpisodeCosts;
import org.asmengine.application.episodecost.EpisodeCostStore;
import org.asmengine.application.episodecost.ReadEpisodeCosts;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.batch.csv.TemporaryParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measure scores from episodes. */
@Configuration(proxyBeanMethods = false)
public class EpisodeCostConfiguration {

  @Bean
  ReadEpisodeCosts readEpisodeCosts(EpisodeCostStore store) {
    return new ReadEpisodeCosts(store);
  }

  @Bean
  CalculateEpisodeCosts calculateEpisodeCosts(
      RuleSetRepository ruleSets,
      ProgrammeRulesRepository programme,
      EpisodeCostStore store,
      Clock clock) {
    return new CalculateEpisodeCosts(
        ruleSets,
        year -> programme.find(year).episodeCost(),
        parts -> TemporaryParts.below(Optional.empty()),
        store,
        clock);
  }
}
