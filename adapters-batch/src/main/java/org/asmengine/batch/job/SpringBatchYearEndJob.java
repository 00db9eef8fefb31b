package org.asmengine.batch.job;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.yearend.RunContext;
import org.asmengine.application.yearend.YearEndJob;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.Step;

/**
 * Runs the year end as a Spring Batch job: one job instance for each scoring run. The caller holds
 * the lock of the database, so an execution that the repository believes to be running belongs to a
 * process that died; it is settled and continued.
 */
public final class SpringBatchYearEndJob implements YearEndJob {

  private static final String NAME = "yearEnd";
  private static final String RUN = "run";

  private final JobOperator operator;
  private final BatchInfrastructure infrastructure;
  private final YearEndStores stores;

  /** On this infrastructure and these stores. */
  public SpringBatchYearEndJob(
      JobOperator operator, BatchInfrastructure infrastructure, YearEndStores stores) {
    this.operator = operator;
    this.infrastructure = infrastructure;
    this.stores = stores;
  }

  @Override
  public void run(RunContext context) {
    JobParameters parameters =
        new JobParametersBuilder().addLong(RUN, (long) context.id().value()).toJobParameters();
    new EndedExecutions(operator, infrastructure.repository()).settle(NAME, parameters);
    JobExecution execution;
    try {
      execution = operator.start(job(context), parameters);
    } catch (Exception e) {
      RunFailedException failure =
          new RunFailedException("run %s could not be started".formatted(context.id()));
      failure.addSuppressed(e);
      throw failure;
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw failure(context, execution);
    }
  }

  private Job job(RunContext context) {
    Iterator<Step> steps = new YearEndSteps(context, stores, infrastructure).all().iterator();
    SimpleJobBuilder builder =
        new JobBuilder(NAME, infrastructure.repository())
            .observationRegistry(infrastructure.observations())
            .start(steps.next());
    while (steps.hasNext()) {
      builder = builder.next(steps.next());
    }
    return builder.build();
  }

  private static RuntimeException failure(RunContext context, JobExecution execution) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    Optional<EngineException> expected =
        failures.stream().flatMap(failure -> expected(failure).stream()).findFirst();
    if (expected.isPresent()) {
      return expected.get();
    }
    RunFailedException unexpected =
        new RunFailedException(
            "run %s stopped in step %s; the same command resumes it"
                .formatted(
                    context.id(),
                    execution.getStepExecutions().stream()
                        .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                        .map(step -> step.getStepName())
                        .findFirst()
                        .orElse("(none)")));
    failures.forEach(unexpected::addSuppressed);
    return unexpected;
  }

  private static Optional<EngineException> expected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EngineException engine) {
        return Optional.of(engine);
      }
    }
    return Optional.empty();
  }
}
