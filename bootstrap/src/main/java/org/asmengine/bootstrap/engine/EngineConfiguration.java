package org.asmengine.bootstrap.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.result.LaterVersions;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.yearend.WritePhase;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.application.yearend.YearEndJob;
import org.asmengine.batch.BatchConfiguration;
import org.asmengine.bootstrap.benchmark.BenchmarkConfiguration;
import org.asmengine.bootstrap.notices.NoticesConfiguration;
import org.asmengine.bootstrap.programme.ProgrammeConfiguration;
import org.asmengine.bootstrap.programme.SelectionConfiguration;
import org.asmengine.bootstrap.register.CollaborationConfiguration;
import org.asmengine.bootstrap.register.RegisterConfiguration;
import org.asmengine.bootstrap.submission.SubmissionConfiguration;
import org.asmengine.persistence.PersistenceConfiguration;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The use cases on the adapters. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  PersistenceConfiguration.class,
  BatchConfiguration.class,
  ProgrammeConfiguration.class,
  NoticesConfiguration.class,
  RegisterConfiguration.class,
  SelectionConfiguration.class,
  CollaborationConfiguration.class,
  SubmissionConfiguration.class,
  BenchmarkConfiguration.class
})
class EngineConfiguration {

  /** As fine as the databases keep a time: an answer tells the instant that is read back later. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Bean
  RuleSetRepository ruleSetRepository() {
    return new YamlRuleSets();
  }

  @Bean
  YearEnd yearEnd(
      RuleSetRepository ruleSets,
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      RunLock lock,
      YearEndJob job,
      YearGuards years,
      Clock clock) {
    return new YearEnd(
        ruleSets, runs, results, lock, job, new WritePhase(inputs, results), years, clock);
  }

  @Bean
  VerifyRun verifyRun(RunRepository runs, ResultStore results, LaterVersions laterVersions) {
    return new VerifyRun(runs, results, laterVersions);
  }

  @Bean
  ReadMultipliers readMultipliers(ResultStore results, MultiplierRows rows) {
    return new ReadMultipliers(results, rows);
  }

  @Bean
  PublishRun publishRun(
      RunRepository runs,
      PublicationRepository publications,
      VerifyRun verifyRun,
      ReadMultipliers readMultipliers,
      YearGuards years,
      Clock clock) {
    return new PublishRun(runs, publications, verifyRun, readMultipliers, years, clock);
  }

  @Bean
  ExplainScore explainScore(
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      CorrectionStore corrections,
      StandingCohorts cohorts) {
    return new ExplainScore(runs, inputs, results, corrections, cohorts);
  }
}
