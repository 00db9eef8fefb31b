package org.asmengine.bootstrap.publication;

import java.time.Duration;
import org.asmengine.application.payment.FindMultiplier;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.payment.PaymentYears;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Multipliers in memory, for a process that serves them. */
@Configuration(proxyBeanMethods = false)
public class PublicationConfiguration {

  @Bean
  Multipliers multipliers() {
    return new Multipliers();
  }

  @Bean
  FindMultiplier findMultiplier(Multipliers multipliers, RuleSetRepository ruleSets) {
    return new FindMultiplier(multipliers, PaymentYears.of(ruleSets));
  }

  @Bean
  LoadPublications loadPublications(
      PublicationRepository publications,
      ReadMultipliers readMultipliers,
      Multipliers multipliers) {
    return new LoadPublications(publications, readMultipliers, multipliers);
  }

  @Bean
  PublicationWatch publicationWatch(
      LoadPublications loadPublications,
      @Value("${asm.publications.interval:2s}") Duration interval,
      @Value("${asm.publications.longest-pause:30s}") Duration longestPause) {
    return new PublicationWatch(loadPublications, interval, longestPause);
  }
}
