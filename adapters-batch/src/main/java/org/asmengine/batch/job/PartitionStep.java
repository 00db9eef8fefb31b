package org.asmengine.batch.job;

import java.util.function.Function;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The step of one partition: made anew for each, so that readers and writers share nothing.
 *
 * @param name the step's name
 * @param steps makes the step for the context of a partition
 */
record PartitionStep(String name, Function<ExecutionContext, Step> steps) implements Step {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void execute(StepExecution stepExecution) throws JobInterruptedException {
    steps.apply(stepExecution.getExecutionContext()).execute(stepExecution);
  }
}
