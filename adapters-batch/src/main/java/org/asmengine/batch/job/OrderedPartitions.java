package org.asmengine.batch.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Starts partitions in the order of their names, that many at once. The longest come first then,
 * and no processor waits at the end for one that was started last.
 */
final class OrderedPartitions extends TaskExecutorPartitionHandler {

  OrderedPartitions(Step worker, int gridSize, int atOnce) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(worker.getName() + "-");
    threads.setConcurrencyLimit(atOnce);
    setStep(worker);
    setGridSize(gridSize);
    setTaskExecutor(threads);
  }

  @Override
  protected Set<StepExecution> doHandle(
      StepExecution managerStepExecution, Set<StepExecution> partitionStepExecutions)
      throws Exception {
    Set<StepExecution> ordered =
        partitionStepExecutions.stream()
            .sorted(Comparator.comparing(StepExecution::getStepName))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<StepExecution> ended = super.doHandle(managerStepExecution, ordered);
    // Spring Batch tells only that a partition failed; who reads the failure needs to know why.
    ended.stream()
        .flatMap(partition -> partition.getFailureExceptions().stream())
        .forEach(managerStepExecution::addFailureException);
    return ended;
  }
}
