package org.asmengine.bootstrap.engine;

import javax.sql.DataSource;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.bootstrap.metrics.MetricsConfiguration;
import org.asmengine.bootstrap.programme.ParticipationServiceConfiguration;
import org.asmengine.bootstrap.programme.PerformanceYearServices;
import org.asmengine.bootstrap.publication.PublicationConfiguration;
import org.asmengine.bootstrap.runs.RunsConfiguration;
import org.asmengine.bootstrap.scores.ScoresConfiguration;
import org.asmengine.bootstrap.security.SecurityConfiguration;
import org.asmengine.grpc.GrpcConfiguration;
import org.asmengine.grpc.health.StartCondition;
import org.asmengine.grpc.health.StoreReadiness;
import org.asmengine.grpc.register.CollaborationGrpcConfiguration;
import org.asmengine.grpc.register.RegisterGrpcConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services, for a process that stays. */
@Configuration(proxyBeanMethods = false)
@Import({
  GrpcConfiguration.class,
  SecurityConfiguration.class,
  PublicationConfiguration.class,
  MetricsConfiguration.class,
  RunsConfiguration.class,
  ScoresConfiguration.class,
  RegisterGrpcConfiguration.class,
  ParticipationServiceConfiguration.class,
  PerformanceYearServices.class,
  CollaborationGrpcConfiguration.class
})
class ServiceConfiguration {

  @Bean
  StoreReadiness storeReadiness(DataSource database) {
    return new DatabaseReadiness(database);
  }

  /** Reads every rule set; one that can't be used ends the start. */
  @Bean
  StartCondition ruleSetsAreVerified(RuleSetRepository ruleSets) {
    ruleSets.years().forEach(ruleSets::find);
    return () -> true;
  }
}
