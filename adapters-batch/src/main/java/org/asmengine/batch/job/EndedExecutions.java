package org.asmengine.batch.job;

import java.util.Collection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Executions that ended without anybody writing down how: the process died, or the database was
 * lost while a transaction ended. The caller holds the lock of the database, so none of them goes
 * on.
 *
 * <p>Spring Batch refuses to restart a step whose last transaction it knows nothing of. Here it may
 * be restarted: the rows of a chunk and the note of how far the step is belong to one transaction
 * of one database, so that both are there or neither is.
 */
final class EndedExecutions {

  private final JobOperator operator;
  private final JobRepository repository;

  EndedExecutions(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /** Makes the job startable again with these parameters. */
  void settle(String job, JobParameters parameters) {
    repository.findRunningJobExecutions(job).forEach(operator::recover);
    JobExecution last = repository.getLastJobExecution(job, parameters);
    if (last == null) {
      return;
    }
    unsettled(last.getStepExecutions()).forEach(this::fail);
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      last.setStatus(BatchStatus.FAILED);
      last.setExitStatus(ExitStatus.FAILED);
      repository.update(last);
    }
  }

  /** Of unknown outcome, or still said to run: even that could not be written down any more. */
  private static Collection<StepExecution> unsettled(Collection<StepExecution> steps) {
    return steps.stream()
        .filter(step -> step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning())
        .toList();
  }

  private void fail(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(ExitStatus.FAILED);
    repository.update(step);
  }
}
