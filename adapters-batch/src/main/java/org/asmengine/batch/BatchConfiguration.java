package org.asmengine.batch;

import java.time.Clock;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.yearend.YearEndJob;
import org.asmengine.batch.job.SpringBatchYearEndJob;
import org.asmengine.batch.job.YearEndStores;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch with its job repository in the engine's database. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(dataSourceRef = "dataSource", transactionManagerRef = "transactionManager")
public class BatchConfiguration {

  @Bean
  YearEndJob yearEndJob(
      JobOperator operator,
      JobRepository repository,
      PlatformTransactionManager transactionManager,
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      Clock clock) {
    return new SpringBatchYearEndJob(
        operator, repository, transactionManager, new YearEndStores(runs, inputs, results, clock));
  }
}
