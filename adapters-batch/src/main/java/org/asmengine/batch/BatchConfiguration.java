package org.asmengine.batch;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.yearend.YearEndJob;
import org.asmengine.batch.job.BatchInfrastructure;
import org.asmengine.batch.job.SpringBatchYearEndJob;
import org.asmengine.batch.job.YearEndStores;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;

/** Spring Batch with its job repository in the engine's database. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
public class BatchConfiguration {

  /**
   * A repository that joins the transaction of its caller, so that a step can be noted together
   * with its context. That two processes create the same execution is for the lock to prevent. It
   * asks the database what it is at once, so it waits for the migrations.
   */
  @Bean
  @DependsOnDatabaseInitialization
  JobRepository jobRepository(DataSource dataSource, PlatformTransactionManager transactionManager)
      throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(dataSource);
    factory.setTransactionManager(transactionManager);
    factory.setTransactionAttributeSource(new MatchAlwaysTransactionAttributeSource());
    factory.setValidateTransactionState(false);
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  @Bean
  YearEndJob yearEndJob(
      JobOperator operator,
      JobRepository repository,
      PlatformTransactionManager transactionManager,
      ObjectProvider<ObservationRegistry> observations,
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      Clock clock) {
    return new SpringBatchYearEndJob(
        operator,
        new BatchInfrastructure(
            repository,
            transactionManager,
            observations.getIfAvailable(() -> ObservationRegistry.NOOP)),
        new YearEndStores(runs, inputs, results, clock));
  }
}
