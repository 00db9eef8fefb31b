package org.asmengine.batch.job;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What jobs and steps are built on.
 *
 * @param repository where Spring Batch notes executions
 * @param transactionManager of the engine's database
 * @param observations who times jobs and their steps; partitions and items are not observed, since
 *     that costs time for each of them and would make a series for each partition
 */
public record BatchInfrastructure(
    JobRepository repository,
    PlatformTransactionManager transactionManager,
    ObservationRegistry observations) {

  /** The repository for steps whose position must be that of the rows that were kept. */
  JobRepository positions() {
    return PositionsWithTheirRows.of(repository);
  }
}
