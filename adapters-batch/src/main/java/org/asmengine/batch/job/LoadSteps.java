package org.asmengine.batch.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.Roster;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.yearend.LoadPhase;
import org.asmengine.application.yearend.RunContext;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Makes the steps that load the accepted rows of all files. */
final class LoadSteps {

  private static final String FILE = "file";

  private final RunContext context;
  private final YearEndStores stores;
  private final BatchInfrastructure infrastructure;
  private final Progress progress;
  private final LoadPhase load;
  private final PartitionedSteps partitioned;
  private final Lazy<Long> rowsTold = new Lazy<>(this::begin);

  LoadSteps(RunContext context, YearEndStores stores, BatchInfrastructure infrastructure) {
    this.context = context;
    this.stores = stores;
    this.infrastructure = infrastructure;
    this.progress = context.request().progress();
    this.load = new LoadPhase(stores.runs(), stores.inputs());
    this.partitioned = new PartitionedSteps(infrastructure);
  }

  /** Tells how many rows there will be, whichever step is the first of this process. */
  private long begin() {
    long rows = load.rows(context.id());
    progress.begin(Phase.LOAD, rows);
    return rows;
  }

  /** After the last row: the files must be what was reviewed. */
  void end() {
    load.refuseChanged(context);
    progress.end(Phase.LOAD);
  }

  /** The participants come first: the rows of the other files refer to them. */
  Step participants() {
    String name = Phase.LOAD.stepName() + "-participants";
    return partitioned.step(
        name,
        new FileLoadStep(name + "-file", Roster::new),
        most -> partitions(List.of(InputFile.PARTICIPANTS)),
        1,
        1);
  }

  /** All other files, several at once, the largest first. */
  Step others() {
    return partitioned.step(
        Phase.LOAD.stepName(),
        new FileLoadStep(Phase.LOAD.stepName() + "-file", () -> load.roster(context.id())),
        most -> partitions(largestFirst()),
        InputFile.values().length,
        context.request().partitions());
  }

  /** Loads one file each; the roster is read once for all of them. */
  private final class FileLoadStep implements Step {
    private final String name;
    private final Lazy<Roster> roster;

    FileLoadStep(String name, Supplier<Roster> roster) {
      this.name = name;
      this.roster = new Lazy<>(roster);
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void execute(StepExecution stepExecution) throws JobInterruptedException {
      InputFile input =
          InputFile.ofName(stepExecution.getExecutionContext().getString(FILE)).orElseThrow();
      rowsTold.get();
      file(name, input, roster.get()).execute(stepExecution);
    }
  }

  private Step file(String name, InputFile file, Roster roster) {
    return new StepBuilder(name, infrastructure.positions())
        .<InputRow, InputRow>chunk(context.request().chunkSize())
        .transactionManager(infrastructure.transactionManager())
        .reader(new AcceptedRowsReader(load, context, file, roster))
        .writer(chunk -> {
          List<InputRow> rows = new ArrayList<>(chunk.getItems());
          stores.inputs().saveRows(context.id(), file, rows);
          progress.advance(Phase.LOAD, rows.size());
          progress.wrote(Phase.LOAD, rows.size());
        })
        .build();
  }

  private List<InputFile> largestFirst() {
    return context.digests().entrySet().stream()
        .filter(entry -> entry.getKey() != InputFile.PARTICIPANTS)
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<InputFile, FileDigest> entry) -> -entry.getValue().bytes())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<ExecutionContext> partitions(List<InputFile> files) {
    return files.stream()
        .map(file -> {
          ExecutionContext partition = new ExecutionContext();
          partition.putString(FILE, file.fileName());
          return partition;
        })
        .toList();
  }
}
