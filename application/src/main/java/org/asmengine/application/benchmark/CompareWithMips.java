package org.asmengine.application.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.mips.MipsStanding;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Use case: where the results of a participant in a complete run stand under benchmarks of MIPS of
 * the same year or the latest before it (42 CFR 512.760). Nothing of it changes a score.
 */
public final class CompareWithMips {

  private final CompleteRuns runs;
  private final ServedScores scores;
  private final Rescoring rescoring;
  private final BenchmarksInUse benchmarks;

  /** On these. */
  public CompareWithMips(
      CompleteRuns runs, ServedScores scores, Rescoring rescoring, BenchmarksInUse benchmarks) {
    this.runs = runs;
    this.scores = scores;
    this.rescoring = rescoring;
    this.benchmarks = benchmarks;
  }

  /**
   * The comparison of the newest version, one for each cohort in which the participant is.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, or NO_SUCH_PARTICIPANT, for a practice
   *     beyond the caller's scope as well
   */
  public List<MipsComparison> compare(RunId id, ParticipantId participant, Caller caller) {
    CompleteRun run = runs.get(id);
    List<BenchmarkInUse> inUse = benchmarks.of(run.run().identity().year());
    List<ServedScore> served =
        caller.tins().allows(participant.tin()) ? scores.find(id, participant) : List.of();
    if (served.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT, "run %s has no such participant".formatted(id));
    }
    return served.stream().map(one -> comparison(id, one, run.ruleSet(), inUse)).toList();
  }

  private MipsComparison comparison(
      RunId run, ServedScore served, RuleSet ruleSet, List<BenchmarkInUse> inUse) {
    ParticipantId participant = served.result().score().participant();
    Cohort cohort = served.result().score().cohort();
    ParticipantScore score = rescoring.score(run, participant, cohort, served.version().number());
    return new MipsComparison(run, participant, cohort, measures(score, ruleSet, inUse));
  }

  private static List<MipsComparison.Measure> measures(
      ParticipantScore score, RuleSet ruleSet, List<BenchmarkInUse> inUse) {
    List<MipsComparison.Measure> measures = new ArrayList<>();
    for (MeasureResult result : score.components().quality().counting().measures()) {
      Optional<MeasureSubmission> submission = result.submission();
      measures.add(
          measure(
              result.measure().id().value(),
              submission.map(one -> SubmissionMethod.of(one.collectionType())),
              submission.flatMap(one -> one.rate(ruleSet.quality())),
              ruleSet,
              inUse));
    }
    Optional<BigDecimal> cost =
        switch (score.components().cost()) {
          case CostScore.Scored scored -> Optional.of(scored.result().measureScore());
          case CostScore.NotScored none -> none.result().map(CostResult::measureScore);
        };
    measures.add(
        measure(
            ruleSet.cost().measure(score.participant().cohort()),
            cost.map(any -> SubmissionMethod.of(CollectionType.ADMIN_CLAIMS)),
            cost,
            ruleSet,
            inUse));
    return measures;
  }

  private static MipsComparison.Measure measure(
      String id,
      Optional<SubmissionMethod> method,
      Optional<BigDecimal> value,
      RuleSet ruleSet,
      List<BenchmarkInUse> inUse) {
    Optional<BenchmarkInUse> benchmark =
        method.flatMap(way ->
            inUse.stream()
                .filter(one -> one.benchmark().key().measureId().equals(id))
                .filter(one -> one.benchmark().key().method() == way)
                .findFirst());
    return new MipsComparison.Measure(
        id,
        method,
        value,
        benchmark,
        benchmark.flatMap(one ->
            value.map(result ->
                MipsStanding.of(result, one.benchmark(), ruleSet.roundings().measurePoints()))));
  }
}
