package org.asmengine.batch.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.application.yearend.ReferencePhase;
import org.asmengine.application.yearend.ReviewPhase;
import org.asmengine.application.yearend.RunContext;
import org.asmengine.application.yearend.SealPhase;
import org.asmengine.application.yearend.SettlePhase;
import org.asmengine.application.yearend.WritePhase;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** Makes the steps of one run. */
final class YearEndSteps {

  private final RunContext context;
  private final YearEndStores stores;
  private final BatchInfrastructure infrastructure;
  private final Progress progress;
  private final CohortPayments payments;
  private final LoadSteps load;
  private final RangeSteps ranges;

  YearEndSteps(RunContext context, YearEndStores stores, BatchInfrastructure infrastructure) {
    this.context = context;
    this.stores = stores;
    this.infrastructure = infrastructure;
    this.progress = context.request().progress();
    this.payments = new CohortPayments(context, stores.results());
    this.load = new LoadSteps(context, stores, infrastructure);
    this.ranges = new RangeSteps(context, stores.inputs(), infrastructure);
  }

  /** All steps in their order. */
  List<Step> all() {
    return List.of(
        whole(Phase.REVIEW, () -> new ReviewPhase(stores.runs(), stores.inputs()).execute(context)),
        load.participants(),
        load.others(),
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

  /**
   * A step that is done as a whole, and again as a whole after a restart. Sealing is no time to
   * stop any more.
   */
  private Step whole(Phase phase, Runnable work) {
    return new StepBuilder(phase.stepName(), infrastructure.repository())
        .observationRegistry(infrastructure.observations())
        .tasklet(
            (contribution, chunk) -> {
              if (phase != Phase.SEAL) {
                context.request().stop().check();
              }
              work.run();
              return RepeatStatus.FINISHED;
            },
            new ResourcelessTransactionManager())
        .build();
  }

  private void references() {
    load.end();
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
    return ranges.step(
        Phase.SCORE,
        page -> score(page, scorer.get()),
        page -> {
          stores.results().saveScores(context.id(), page.scores(), page.measures());
          progress.advance(Phase.SCORE, page.scores().size());
          progress.wrote(Phase.SCORE, page.scores().size() + page.measures().size());
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
    return ranges.step(
        Phase.ADJUST,
        page -> adjust(page, ready.get()),
        rows -> {
          stores.results().saveAdjustments(context.id(), rows);
          progress.advance(Phase.ADJUST, rows.size());
          progress.wrote(Phase.ADJUST, rows.size());
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
        .saveSeal(context.id(), new WritePhase(stores.inputs(), stores.results()).write(context));
  }

  private long participants() {
    return stores.runs().inputs(context.id()).stream()
        .filter(facts -> facts.file() == InputFile.PARTICIPANTS)
        .mapToLong(facts -> facts.records() - facts.rejected())
        .sum();
  }
}
