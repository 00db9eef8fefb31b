package org.asmengine.batch.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Roster;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.application.yearend.LoadPhase;
import org.asmengine.application.yearend.ReferencePhase;
import org.asmengine.application.yearend.ReviewPhase;
import org.asmengine.application.yearend.RunContext;
import org.asmengine.application.yearend.SealPhase;
import org.asmengine.application.yearend.SettlePhase;
import org.asmengine.application.yearend.WritePhase;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps of one run. */
final class YearEndSteps {

  private static final String FILE = "file";
  private static final String FROM = "from";
  private static final String TO = "to";

  private final RunContext context;
  private final YearEndStores stores;
  private final JobRepository jobRepository;
  private final PlatformTransactionManager transactionManager;
  private final Progress progress;
  private final CohortPayments payments;

  YearEndSteps(
      RunContext context,
      YearEndStores stores,
      JobRepository jobRepository,
      PlatformTransactionManager transactionManager) {
    this.context = context;
    this.stores = stores;
    this.jobRepository = jobRepository;
    this.transactionManager = transactionManager;
    this.progress = context.request().progress();
    this.payments = new CohortPayments(context, stores.results());
  }

  /** All steps in their order. */
  List<Step> all() {
    return List.of(
        whole(Phase.REVIEW, () -> new ReviewPhase(stores.runs(), stores.inputs()).execute(context)),
        loadParticipants(),
        loadOthers(),
        whole(Phase.REFERENCE, this::references),
        score(),
        whole(Phase.REDUCE, this::reduce),
        adjust(),
        whole(
            Phase.SETTLE, () -> new SettlePhase(stores.results()).execute(context, payments.get())),
        whole(Phase.WRITE, this::write),
        whole(
            Phase.SEAL,
            () -> new SealPhase(stores.runs(), stores.results(), stores.clock()).execute(context)));
  }

  /** A step that is done as a whole, and again as a whole after a restart. */
  private Step whole(Phase phase, Runnable work) {
    return new StepBuilder(phase.stepName(), jobRepository)
        .tasklet(
            (contribution, chunk) -> {
              work.run();
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  private Step loadParticipants() {
    LoadPhase load = new LoadPhase(stores.runs(), stores.inputs());
    String name = Phase.LOAD.stepName() + "-participants";
    return new PartitionStep(
        name,
        executionContext -> {
          progress.begin(Phase.LOAD, load.rows(context.id()));
          return loadFile(name, load, InputFile.PARTICIPANTS, new Roster());
        });
  }

  private Step loadOthers() {
    LoadPhase load = new LoadPhase(stores.runs(), stores.inputs());
    String worker = Phase.LOAD.stepName() + "-file";
    return new StepBuilder(Phase.LOAD.stepName(), jobRepository)
        .partitioner(worker, gridSize -> filePartitions())
        .step(new FileLoadStep(worker, load))
        .gridSize(InputFile.values().length)
        .taskExecutor(threads(Phase.LOAD))
        .build();
  }

  /** Loads one file each; the roster is read once for all of them. */
  private final class FileLoadStep implements Step {
    private final String name;
    private final LoadPhase load;
    private final Lazy<Roster> roster;

    FileLoadStep(String name, LoadPhase load) {
      this.name = name;
      this.load = load;
      this.roster = new Lazy<>(() -> load.roster(context.id()));
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void execute(StepExecution stepExecution) throws JobInterruptedException {
      InputFile file =
          InputFile.ofName(stepExecution.getExecutionContext().getString(FILE)).orElseThrow();
      loadFile(name, load, file, roster.get()).execute(stepExecution);
    }
  }

  private Step loadFile(String name, LoadPhase load, InputFile file, Roster roster) {
    return new StepBuilder(name, jobRepository)
        .<InputRow, InputRow>chunk(context.request().chunkSize())
        .transactionManager(transactionManager)
        .reader(new AcceptedRowsReader(load, context, file, roster))
        .writer(chunk -> {
          List<InputRow> rows = new ArrayList<>(chunk.getItems());
          stores.inputs().saveRows(context.id(), file, rows);
          progress.advance(Phase.LOAD, rows.size());
        })
        .build();
  }

  private Map<String, ExecutionContext> filePartitions() {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (InputFile file : InputFile.values()) {
      if (file != InputFile.PARTICIPANTS && context.digests().containsKey(file)) {
        ExecutionContext partition = new ExecutionContext();
        partition.putString(FILE, file.fileName());
        partitions.put(file.fileName(), partition);
      }
    }
    return partitions;
  }

  private void references() {
    new LoadPhase(stores.runs(), stores.inputs()).refuseChanged(context);
    progress.end(Phase.LOAD);
    new ReferencePhase(stores.inputs(), stores.results()).execute(context);
  }

  private record ScoredPage(List<FinalScoreRow> scores, List<MeasureScoreRow> measures) {}

  private Step score() {
    Lazy<PracticeScorer> scorer =
        new Lazy<>(() -> {
          progress.begin(Phase.SCORE, participants());
          return new PracticeScorer(
              context.ruleSet(), stores.results().references(context.id(), context.ruleSet()));
        });
    return partitioned(
        Phase.SCORE,
        page -> score(page, scorer.get()),
        page -> {
          stores.results().saveScores(context.id(), page.scores(), page.measures());
          progress.advance(Phase.SCORE, page.scores().size());
        });
  }

  private ScoredPage score(KeyRange page, PracticeScorer scorer) {
    PublishedRows published = new PublishedRows(context.ruleSet());
    List<FinalScoreRow> scores = new ArrayList<>();
    List<MeasureScoreRow> measures = new ArrayList<>();
    for (PracticeInputs practice : stores.inputs().readPractices(context.id(), page)) {
      for (ParticipantScore score : scorer.score(practice)) {
        scores.add(published.finalScore(score));
        measures.addAll(published.measureScores(score));
      }
    }
    return new ScoredPage(scores, measures);
  }

  private void reduce() {
    progress.end(Phase.SCORE);
    progress.begin(Phase.REDUCE, 0);
    payments.get();
    progress.end(Phase.REDUCE);
  }

  private Step adjust() {
    Lazy<Map<Cohort, CohortPayment>> ready =
        new Lazy<>(() -> {
          progress.begin(Phase.ADJUST, participants());
          return payments.get();
        });
    return partitioned(
        Phase.ADJUST,
        page -> adjust(page, ready.get()),
        rows -> {
          stores.results().saveAdjustments(context.id(), rows);
          progress.advance(Phase.ADJUST, rows.size());
        });
  }

  private List<AdjustmentRow> adjust(KeyRange page, Map<Cohort, CohortPayment> ready) {
    PublishedRows published = new PublishedRows(context.ruleSet());
    List<AdjustmentRow> rows = new ArrayList<>();
    for (FinalScoreRow score : stores.results().readScores(context.id(), page)) {
      CohortPayment payment = ready.get(score.cohort());
      if (payment == null) {
        throw new IllegalStateException("no payment of " + score.cohort());
      }
      rows.add(published.adjustment(score, payment));
    }
    return rows;
  }

  private void write() {
    progress.end(Phase.ADJUST);
    stores
        .results()
        .saveSeal(
            context.id(),
            new WritePhase(stores.inputs(), stores.results())
                .write(
                    context.run(),
                    context.ruleSet(),
                    context.request().output(),
                    context.request().partitions(),
                    progress));
  }

  private long participants() {
    return stores.runs().inputs(context.id()).stream()
        .filter(facts -> facts.file() == InputFile.PARTICIPANTS)
        .mapToLong(facts -> facts.records() - facts.rejected())
        .sum();
  }

  /** A step over all practices, split by ranges of TINs; a page of practices is a transaction. */
  private <T> Step partitioned(Phase phase, Function<KeyRange, T> work, Consumer<T> keep) {
    String worker = phase.stepName() + "-range";
    ItemWriter<T> writer = chunk -> chunk.getItems().forEach(keep);
    return new StepBuilder(phase.stepName(), jobRepository)
        .partitioner(worker, this::rangePartitions)
        .step(
            new PartitionStep(
                worker,
                partition -> {
                  ItemStreamReader<KeyRange> pages =
                      new PracticePagesReader(
                          stores.inputs(),
                          context.id(),
                          new KeyRange(partition.getString(FROM), partition.getString(TO)),
                          context.request().chunkSize());
                  return new StepBuilder(worker, jobRepository)
                      .<KeyRange, T>chunk(1)
                      .transactionManager(transactionManager)
                      .reader(pages)
                      .processor(work::apply)
                      .writer(writer)
                      .build();
                }))
        .gridSize(context.request().partitions())
        .taskExecutor(threads(phase))
        .build();
  }

  private Map<String, ExecutionContext> rangePartitions(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (KeyRange range : stores.inputs().ranges(context.id(), gridSize)) {
      ExecutionContext partition = new ExecutionContext();
      partition.putString(FROM, range.from());
      partition.putString(TO, range.to());
      partitions.put("range" + partitions.size(), partition);
    }
    return partitions;
  }

  private SimpleAsyncTaskExecutor threads(Phase phase) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(phase.stepName() + "-");
    executor.setConcurrencyLimit(context.request().partitions());
    return executor;
  }
}
