package org.asmengine.application.testing;

import java.util.List;
import java.util.Map;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Roster;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.scoring.CohortReduction;
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
import org.asmengine.application.yearend.YearEndJob;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;

/** Runs one phase after the other, in memory and without a framework. */
public final class PhaseByPhase implements YearEndJob {

  private final RunRepository runs;
  private final InputStore inputs;
  private final ResultStore results;

  /** On these stores. */
  public PhaseByPhase(RunRepository runs, InputStore inputs, ResultStore results) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
  }

  @Override
  public void run(RunContext context) {
    new ReviewPhase(runs, inputs).execute(context);
    load(context);
    new ReferencePhase(inputs, results).execute(context);
    score(context);
    Map<Cohort, CohortPayment> payments =
        new CohortReduction(context.ruleSet()).payments(results.tallies(context.id()));
    adjust(context, payments);
    new SettlePhase(results).execute(context, payments);
    results.saveSeal(context.id(), new WritePhase(inputs, results).write(context));
    new SealPhase(runs, results, Workbench.CLOCK).execute(context);
  }

  private void load(RunContext context) {
    LoadPhase load = new LoadPhase(runs, inputs);
    load(context, load, InputFile.PARTICIPANTS, new Roster());
    Roster roster = load.roster(context.id());
    context.digests().keySet().stream()
        .filter(file -> file != InputFile.PARTICIPANTS)
        .forEach(file -> load(context, load, file, roster));
    load.refuseChanged(context);
  }

  private void load(RunContext context, LoadPhase load, InputFile file, Roster roster) {
    try (LoadPhase.AcceptedRows rows = load.open(context, file, roster)) {
      while (rows.hasNext()) {
        rows.next().ifPresent(row -> inputs.saveRows(context.id(), file, List.of(row)));
      }
    }
  }

  private void score(RunContext context) {
    PublishedRows published = new PublishedRows(context.ruleSet());
    PracticeScorer scorer =
        new PracticeScorer(context.ruleSet(), results.references(context.id(), context.ruleSet()));
    inputs
        .readPractices(context.id(), KeyRange.ALL)
        .forEach(practice -> {
          for (ParticipantScore score : scorer.score(practice)) {
            results.saveScores(
                context.id(), List.of(published.finalScore(score)), published.measureScores(score));
          }
        });
  }

  private void adjust(RunContext context, Map<Cohort, CohortPayment> payments) {
    PublishedRows published = new PublishedRows(context.ruleSet());
    results
        .readScores(context.id(), KeyRange.ALL)
        .forEach(score -> {
          CohortPayment payment = payments.get(score.cohort());
          if (payment == null) {
            throw new AssertionError("no payment of " + score.cohort());
          }
          results.saveAdjustments(context.id(), List.of(published.adjustment(score, payment)));
        });
  }
}
