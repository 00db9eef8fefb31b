package org.asmengine.batch.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes steps of partitions that can be resumed whenever their process was killed. Spring Batch
 * notes a partition in one transaction, and what it has to do and how far it had come in a later
 * one: a process that died in between would leave partitions that know of nothing. Here all
 * partitions are noted at once or not at all.
 */
final class PartitionedSteps {

  private final BatchInfrastructure infrastructure;
  private final TransactionTemplate transaction;

  PartitionedSteps(BatchInfrastructure infrastructure) {
    this.infrastructure = infrastructure;
    this.transaction = new TransactionTemplate(infrastructure.transactionManager());
  }

  /**
   * A step whose partitions are started in their order.
   *
   * @param name the name of the step
   * @param worker works on one partition
   * @param parts makes at most so many partitions; asked once in the life of a run
   * @param most the most partitions
   * @param atOnce how many of them are worked on at once
   */
  Step step(
      String name, Step worker, IntFunction<List<ExecutionContext>> parts, int most, int atOnce) {
    Splitter splitter =
        new Splitter(infrastructure.repository(), transaction, worker.getName(), parts);
    return new StepBuilder(name, infrastructure.repository())
        .observationRegistry(infrastructure.observations())
        .partitioner(worker.getName(), gridSize -> Map.of())
        .splitter(splitter)
        .partitionHandler(new OrderedPartitions(worker, most, atOnce))
        .build();
  }

  private record Splitter(
      JobRepository jobRepository,
      TransactionTemplate transaction,
      String worker,
      IntFunction<List<ExecutionContext>> parts)
      implements StepExecutionSplitter {

    @Override
    public String getStepName() {
      return worker;
    }

    @Override
    public Set<StepExecution> split(StepExecution stepExecution, int most) {
      return transaction.execute(status -> {
        int earlier = earlier(stepExecution.getJobExecution().getJobInstance());
        // A resumed partition has its context from the try before, so its name is all it needs.
        List<ExecutionContext> contexts =
            earlier == 0
                ? parts.apply(most)
                : Stream.generate(ExecutionContext::new).limit(earlier).toList();
        try {
          return new SimpleStepExecutionSplitter(jobRepository, worker, gridSize -> named(contexts))
              .split(stepExecution, most);
        } catch (JobExecutionException e) {
          throw new IllegalStateException("the partitions of " + worker, e);
        }
      });
    }

    /** How many partitions an earlier try noted, whatever number this one asks for. */
    private int earlier(JobInstance instance) {
      int count = 0;
      while (jobRepository.getLastStepExecution(instance, worker + ":" + name(count)) != null) {
        count++;
      }
      return count;
    }

    private static Map<String, ExecutionContext> named(List<ExecutionContext> contexts) {
      Map<String, ExecutionContext> named = new LinkedHashMap<>();
      for (ExecutionContext context : contexts) {
        named.put(name(named.size()), context);
      }
      return Collections.unmodifiableMap(named);
    }

    /** Names whose order is that of the numbers. */
    private static String name(int number) {
      return "part%04d".formatted(number);
    }
  }
}
