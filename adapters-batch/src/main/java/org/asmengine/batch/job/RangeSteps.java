package org.asmengine.batch.job;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.Phase;
import org.asmengine.application.yearend.RunContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Makes steps over all practices, split by ranges of TINs that are worked on at once. */
final class RangeSteps {

  private static final String FROM = "from";
  private static final String TO = "to";

  private final RunContext context;
  private final InputStore inputs;
  private final BatchInfrastructure infrastructure;
  private final PartitionedSteps partitioned;

  RangeSteps(RunContext context, InputStore inputs, BatchInfrastructure infrastructure) {
    this.context = context;
    this.inputs = inputs;
    this.infrastructure = infrastructure;
    this.partitioned = new PartitionedSteps(infrastructure);
  }

  /** A step over all practices, split by ranges of TINs; a page of practices is a transaction. */
  <T> Step step(Phase phase, Function<KeyRange, T> work, Consumer<T> keep) {
    String worker = phase.stepName() + "-range";
    ItemWriter<T> writer = chunk -> chunk.getItems().forEach(keep);
    Step range =
        new PartitionStep(
            worker,
            partition -> {
              ItemStreamReader<KeyRange> pages =
                  new PracticePagesReader(
                      inputs,
                      context.id(),
                      new KeyRange(partition.getString(FROM), partition.getString(TO)),
                      context.request().chunkSize(),
                      context.request().stop());
              return new StepBuilder(worker, infrastructure.positions())
                  .<KeyRange, T>chunk(1)
                  .transactionManager(infrastructure.transactionManager())
                  .reader(pages)
                  .processor(work::apply)
                  .writer(writer)
                  .build();
            });
    int partitions = context.request().partitions();
    return partitioned.step(phase.stepName(), range, this::ranges, partitions, partitions);
  }

  private List<ExecutionContext> ranges(int most) {
    return inputs.ranges(context.id(), most).stream()
        .map(range -> {
          ExecutionContext partition = new ExecutionContext();
          partition.putString(FROM, range.from());
          partition.putString(TO, range.to());
          return partition;
        })
        .toList();
  }
}
