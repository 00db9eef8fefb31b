package org.asmengine.application.result;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;

/** Port: the results of runs. Rows are added once and never changed. */
public interface ResultStore {

  /** Keeps the references of a run; does nothing where they are kept already. */
  void saveReferences(RunId run, References references);

  /** The references of a run. */
  References references(RunId run, RuleSet ruleSet);

  /** Adds the scores of some participants. */
  void saveScores(RunId run, List<FinalScoreRow> scores, List<MeasureScoreRow> measures);

  /** The participants of every cohort counted by status and final score. */
  List<ScoreTally> tallies(RunId run);

  /** The scores of the participants in the range, by cohort, TIN and NPI. */
  List<FinalScoreRow> readScores(RunId run, KeyRange range);

  /** Adds the payment adjustments of some participants. */
  void saveAdjustments(RunId run, List<AdjustmentRow> adjustments);

  /** The sum of the estimated adjustments of each cohort. */
  List<NetAdjustment> netAdjustments(RunId run);

  /** Keeps the results of the cohorts; does nothing where they are kept already. */
  void saveCohorts(RunId run, List<CohortRow> cohorts);

  /** The results of the cohorts, heart failure first. */
  List<CohortRow> cohorts(RunId run);

  /** All participants in the order of publication. */
  void forEachScore(RunId run, BiConsumer<FinalScoreRow, AdjustmentRow> consumer);

  /** All measures of all participants in the order of publication. */
  void forEachMeasure(RunId run, Consumer<MeasureScoreRow> consumer);

  /** One participant's score and adjustment in each cohort that it is in. */
  List<ScoreAndAdjustment> find(RunId run, ParticipantId participant);

  /** How many participants there are in each class of adjustment factors, for an overview. */
  List<FactorClass> factorClasses(RunId run, Cohort cohort);

  /**
   * Keeps the seal of a run; does nothing where the same is kept already.
   *
   * @throws org.asmengine.application.error.EngineException RUN_DAMAGED where another is kept
   */
  void saveSeal(RunId run, List<SealedFile> files);

  /** The seal of a run: its files in the order of {@link ResultFile}. */
  List<SealedFile> seal(RunId run);

  /** A participant's score with its adjustment. */
  record ScoreAndAdjustment(FinalScoreRow score, AdjustmentRow adjustment) {}

  /** The lines of a participant, where there is one. */
  default Optional<ScoreAndAdjustment> find(RunId run, ParticipantId participant, Cohort cohort) {
    return find(run, participant).stream()
        .filter(found -> found.score().cohort() == cohort)
        .findFirst();
  }
}
