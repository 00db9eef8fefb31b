package org.asmengine.application.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.FactorClass;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.quality.Benchmarks;
import org.asmengine.domain.ruleset.RuleSet;

/** The results of one run in memory. Its rows may be replaced, as somebody might in a database. */
public final class InMemoryResults implements ResultStore {

  private References references = new References(Benchmarks.of(List.of()), Map.of(), Map.of());
  private final List<FinalScoreRow> scores = new ArrayList<>();
  private final List<MeasureScoreRow> measures = new ArrayList<>();
  private final List<AdjustmentRow> adjustments = new ArrayList<>();
  private List<CohortRow> cohorts = List.of();
  private List<SealedFile> seal = List.of();

  @Override
  public void saveReferences(RunId run, References values) {
    references = values;
  }

  @Override
  public References references(RunId run, RuleSet ruleSet) {
    return references;
  }

  @Override
  public void saveScores(
      RunId run, List<FinalScoreRow> addedScores, List<MeasureScoreRow> addedMeasures) {
    scores.addAll(addedScores);
    measures.addAll(addedMeasures);
  }

  /** Changes the stored scores. */
  public void tamperScores(UnaryOperator<List<FinalScoreRow>> change) {
    List<FinalScoreRow> changed = change.apply(List.copyOf(scores));
    scores.clear();
    scores.addAll(changed);
  }

  /** Changes the stored measures. */
  public void tamperMeasures(UnaryOperator<List<MeasureScoreRow>> change) {
    List<MeasureScoreRow> changed = change.apply(List.copyOf(measures));
    measures.clear();
    measures.addAll(changed);
  }

  /** Changes each stored adjustment. */
  public void tamperAdjustments(UnaryOperator<AdjustmentRow> change) {
    adjustments.replaceAll(change);
  }

  /** Changes the seal. */
  public void tamperSeal(UnaryOperator<List<SealedFile>> change) {
    seal = change.apply(seal);
  }

  private record TallyKey(Cohort cohort, String status, Optional<BigDecimal> score) {}

  @Override
  public List<ScoreTally> tallies(RunId run) {
    Map<TallyKey, ScoreTally> tallies = new LinkedHashMap<>();
    for (FinalScoreRow row : scores) {
      tallies.merge(
          new TallyKey(row.cohort(), row.status(), row.finalScore()),
          new ScoreTally(row.cohort(), row.status(), row.finalScore(), 1, row.partBPaid()),
          (one, other) ->
              new ScoreTally(
                  one.cohort(),
                  one.status(),
                  one.finalScore(),
                  one.participants() + 1,
                  one.paid().add(other.paid())));
    }
    return List.copyOf(tallies.values());
  }

  @Override
  public List<FinalScoreRow> readScores(RunId run, KeyRange range) {
    return sortedScores().stream()
        .filter(row -> row.participant().tin().value().compareTo(range.from()) >= 0)
        .filter(row -> row.participant().tin().value().compareTo(range.to()) <= 0)
        .toList();
  }

  private List<FinalScoreRow> sortedScores() {
    return scores.stream()
        .sorted(
            Comparator.comparing(FinalScoreRow::cohort).thenComparing(FinalScoreRow::participant))
        .toList();
  }

  @Override
  public void saveAdjustments(RunId run, List<AdjustmentRow> added) {
    adjustments.addAll(added);
  }

  @Override
  public List<NetAdjustment> netAdjustments(RunId run) {
    Map<Cohort, NetAdjustment> net = new TreeMap<>();
    for (AdjustmentRow row : adjustments) {
      net.merge(
          row.cohort(),
          new NetAdjustment(row.cohort(), 1, row.estimatedAdjustment()),
          (one, other) ->
              new NetAdjustment(
                  one.cohort(), one.participants() + 1, one.dollars().add(other.dollars())));
    }
    return List.copyOf(net.values());
  }

  @Override
  public void saveCohorts(RunId run, List<CohortRow> rows) {
    if (cohorts.isEmpty()) {
      cohorts = rows.stream().sorted(Comparator.comparing(CohortRow::cohort)).toList();
    }
  }

  @Override
  public List<CohortRow> cohorts(RunId run) {
    return cohorts;
  }

  private record Key(Cohort cohort, ParticipantId participant) {}

  @Override
  public void forEachScore(RunId run, BiConsumer<FinalScoreRow, AdjustmentRow> consumer) {
    Map<Key, AdjustmentRow> byKey = new HashMap<>();
    adjustments.forEach(row -> byKey.put(new Key(row.cohort(), row.participant()), row));
    for (FinalScoreRow row : sortedScores()) {
      AdjustmentRow adjustment = byKey.get(new Key(row.cohort(), row.participant()));
      if (adjustment != null) {
        consumer.accept(row, adjustment);
      }
    }
  }

  /** The multipliers of the scores. */
  public MultiplierRows multipliers() {
    return (run, consumer) ->
        forEachScore(
            run,
            (score, adjustment) ->
                consumer.accept(
                    new MultiplierRow(
                        score.participant(),
                        score.cohort(),
                        score.finalScore().isPresent(),
                        adjustment.paymentMultiplier())));
  }

  @Override
  public void forEachMeasure(RunId run, Consumer<MeasureScoreRow> consumer) {
    measures.stream()
        .sorted(
            Comparator.comparing(MeasureScoreRow::cohort)
                .thenComparing(MeasureScoreRow::participant)
                .thenComparingInt(MeasureScoreRow::position))
        .forEach(consumer);
  }

  @Override
  public List<ScoreAndAdjustment> find(RunId run, ParticipantId participant) {
    List<ScoreAndAdjustment> found = new ArrayList<>();
    forEachScore(
        run,
        (score, adjustment) -> {
          if (score.participant().equals(participant)) {
            found.add(new ScoreAndAdjustment(score, adjustment));
          }
        });
    return found;
  }

  @Override
  public List<FactorClass> factorClasses(RunId run, Cohort cohort) {
    Map<Integer, FactorClass> classes = new TreeMap<>();
    for (AdjustmentRow row : adjustments) {
      int percent =
          row.adjustmentFactor().movePointRight(2).setScale(0, RoundingMode.FLOOR).intValueExact();
      if (row.cohort() == cohort) {
        classes.merge(
            percent,
            new FactorClass(percent, 1, row.estimatedAdjustment()),
            (one, other) ->
                new FactorClass(
                    percent, one.participants() + 1, one.dollars().add(other.dollars())));
      }
    }
    return List.copyOf(classes.values());
  }

  @Override
  public void saveSeal(RunId run, List<SealedFile> files) {
    seal = List.copyOf(files);
  }

  @Override
  public List<SealedFile> seal(RunId run) {
    return seal;
  }
}
