package org.asmengine.bootstrap.runs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.PurgeAnsweredCalls;
import org.asmengine.application.operation.CancelRun;
import org.asmengine.application.operation.FailureLog;
import org.asmengine.application.operation.InputDirectories;
import org.asmengine.application.operation.Outages;
import org.asmengine.application.operation.RegisteredCircumstances;
import org.asmengine.application.operation.RunInputs;
import org.asmengine.application.operation.RunObserver;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.operation.RunWorker;
import org.asmengine.application.operation.ScheduledRun;
import org.asmengine.application.operation.StartRun;
import org.asmengine.application.operation.SubmissionCutoff;
import org.asmengine.application.operation.SubmittedInputs;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.result.OutputPlaces;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.StopSignal;
import org.asmengine.application.submission.CombinedInputs;
import org.asmengine.application.submission.SubmissionInputs;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.batch.csv.InputRoot;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.grpc.run.RunGrpcConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs in the service: use cases, worker and clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunsProperties.class)
@Import(RunGrpcConfiguration.class)
public class RunsConfiguration {

  @Bean
  ShutdownSignal shutdownSignal() {
    return new ShutdownSignal();
  }

  @Bean
  InputRoot inputRoot(RunsProperties properties) {
    return new InputRoot(Optional.ofNullable(properties.inputs().root()));
  }

  @Bean
  OutputPlaces outputPlaces(RunsProperties properties) {
    Path root = properties.outputs().root();
    return run -> new OutputDirectory(root.resolve(run.toString()));
  }

  @Bean
  SubmissionCutoff submissionCutoff(SubmissionStore store) {
    return store::last;
  }

  @Bean
  SubmittedInputs submittedInputs(SubmissionStore store) {
    return (files, year, cutoff) ->
        new CombinedInputs(files, new SubmissionInputs(store, year, cutoff));
  }

  @Bean
  RunInputs runInputs(
      InputDirectories directories,
      SubmittedInputs submitted,
      RegisteredCircumstances circumstances) {
    return new RunInputs(directories, submitted, circumstances);
  }

  @Bean
  StartRun startRun(
      RuleSetRepository ruleSets,
      RunRepository runs,
      RunInputs inputs,
      SubmissionCutoff cutoff,
      RunOperations operations,
      YearGuards years,
      Clock clock) {
    return new StartRun(ruleSets, runs, inputs, cutoff, operations, years, clock);
  }

  @Bean
  CancelRun cancelRun(RunRepository runs, RunOperations operations, Clock clock) {
    return new CancelRun(runs, operations, clock);
  }

  @Bean
  FailureLog failureLog() {
    return new LoggedFailures();
  }

  @Bean
  RunWorker runWorker(
      RunOperations operations,
      YearEnd yearEnd,
      RunInputs inputs,
      OutputPlaces outputs,
      ObjectProvider<RunObserver> observer,
      FailureLog failures,
      Outages outages,
      RunsProperties properties,
      Clock clock) {
    return new RunWorker(
        operations,
        yearEnd,
        inputs,
        outputs,
        observer.getIfAvailable(RunObserver::none),
        failures,
        outages,
        properties.runs().settings(),
        clock);
  }

  @Bean
  WorkerThread workerThread(
      RunWorker worker, StopSignal shutdown, Outages outages, RunsProperties properties) {
    return new WorkerThread(
        worker, shutdown, outages, properties.runs().poll(), properties.runs().work());
  }

  @Bean
  ScheduledRun scheduledRun(
      StartRun startRun,
      Transactions transactions,
      AnsweredCalls answeredCalls,
      AuditTrail auditTrail,
      Clock clock) {
    return new ScheduledRun(startRun, transactions, answeredCalls, auditTrail, clock);
  }

  @Bean
  PurgeAnsweredCalls purgeAnsweredCalls(AnsweredCalls answeredCalls, Clock clock) {
    return new PurgeAnsweredCalls(answeredCalls, clock);
  }

  /** By the clock of the database, so that instances need not agree on the time. */
  @Bean
  LockProvider lockProvider(DataSource dataSource) {
    return new JdbcTemplateLockProvider(
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource))
            .usingDbTime()
            .build());
  }

  @Bean
  Clockwork clockwork(
      LockProvider locks,
      ScheduledRun scheduledRun,
      WorkerThread worker,
      PurgeAnsweredCalls purge,
      RunsProperties properties,
      Clock clock) {
    return new Clockwork(
        locks,
        clock,
        properties.yearEnd(),
        new YearEndByClock(scheduledRun, properties.yearEnd(), worker)::start,
        purge::purge);
  }
}
