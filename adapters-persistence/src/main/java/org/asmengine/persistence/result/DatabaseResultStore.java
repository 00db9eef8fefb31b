package org.asmengine.persistence.result;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.bulk.BulkInsert;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The results in the database: participants by JDBC, since there are millions of rows; cohorts,
 * references and seals through Hibernate.
 */
public final class DatabaseResultStore implements ResultStore {

  private final Queries queries;
  private final BulkInsert bulk;
  private final TransactionTemplate transaction;
  private final ReferenceEntities references;
  private final SummaryEntities summaries;

  /** On this database; joins the caller's transaction where there is one. */
  public DatabaseResultStore(
      Queries queries,
      BulkInsert bulk,
      TransactionTemplate transaction,
      ReferenceEntities references,
      SummaryEntities summaries) {
    this.queries = queries;
    this.bulk = bulk;
    this.transaction = transaction;
    this.references = references;
    this.summaries = summaries;
  }

  @Override
  public void saveReferences(RunId run, References values) {
    references.save(run, values);
  }

  @Override
  public References references(RunId run, RuleSet ruleSet) {
    return references.load(run, ruleSet);
  }

  @Override
  public void saveScores(RunId run, List<FinalScoreRow> scores, List<MeasureScoreRow> measures) {
    transaction.executeWithoutResult(status -> {
      bulk.insert(run, ResultTables.SCORES, scores);
      bulk.insert(run, ResultTables.MEASURES, measures);
    });
  }

  @Override
  public List<ScoreTally> tallies(RunId run) {
    return queries.list(
        "select cohort, status, final_score, count(*), sum(part_b_paid) from final_score"
            + " where run_id = ? group by cohort, status, final_score",
        row ->
            new ScoreTally(
                Cohort.valueOf(row.getString(1)),
                row.getString(2),
                Optional.ofNullable(row.getBigDecimal(3)),
                row.getLong(4),
                row.getBigDecimal(5)),
        run.value());
  }

  @Override
  public List<FinalScoreRow> readScores(RunId run, KeyRange range) {
    return queries.list(
        "select "
            + ResultTables.SCORE_COLUMNS
            + " from final_score s where s.run_id = ? and s.tin between ? and ?"
            + " order by s.cohort, s.tin, s.npi",
        ResultTables::score,
        run.value(),
        range.from(),
        range.to());
  }

  @Override
  public void saveAdjustments(RunId run, List<AdjustmentRow> adjustments) {
    transaction.executeWithoutResult(
        status -> bulk.insert(run, ResultTables.ADJUSTMENTS, adjustments));
  }

  @Override
  public List<NetAdjustment> netAdjustments(RunId run) {
    return queries.list(
        "select cohort, count(*), sum(estimated_adjustment) from payment_adjustment"
            + " where run_id = ? group by cohort order by cohort",
        row ->
            new NetAdjustment(
                Cohort.valueOf(row.getString(1)), row.getLong(2), row.getBigDecimal(3)),
        run.value());
  }

  @Override
  public void saveCohorts(RunId run, List<CohortRow> cohorts) {
    summaries.saveCohorts(run, cohorts);
  }

  @Override
  public List<CohortRow> cohorts(RunId run) {
    return summaries.cohorts(run);
  }

  @Override
  public void forEachScore(RunId run, BiConsumer<FinalScoreRow, AdjustmentRow> consumer) {
    queries.forEach(
        ResultTables.joined() + " where s.run_id = ? order by s.cohort, s.tin, s.npi",
        row -> consumer.accept(ResultTables.score(row), ResultTables.adjustment(row)),
        run.value());
  }

  @Override
  public void forEachMeasure(RunId run, Consumer<MeasureScoreRow> consumer) {
    queries.forEach(
        "select "
            + ResultTables.MEASURE_COLUMNS
            + " from measure_score where run_id = ? order by cohort, tin, npi, position",
        row -> consumer.accept(ResultTables.measure(row)),
        run.value());
  }

  @Override
  public List<ScoreAndAdjustment> find(RunId run, ParticipantId participant) {
    return queries.list(
        ResultTables.joined() + " where s.run_id = ? and s.tin = ? and s.npi = ? order by s.cohort",
        row -> new ScoreAndAdjustment(ResultTables.score(row), ResultTables.adjustment(row)),
        run.value(),
        participant.tin().value(),
        participant.npi().value());
  }

  @Override
  public List<FactorClass> factorClasses(RunId run, Cohort cohort) {
    return queries.list(
        "select floor(adjustment_factor * 100) percent, count(*), sum(estimated_adjustment)"
            + " from payment_adjustment where run_id = ? and cohort = ?"
            + " group by floor(adjustment_factor * 100) order by percent",
        row ->
            new FactorClass(
                row.getBigDecimal(1).intValueExact(), row.getLong(2), row.getBigDecimal(3)),
        run.value(),
        cohort.name());
  }

  @Override
  public void saveSeal(RunId run, List<SealedFile> files) {
    summaries.saveSeal(run, files);
  }

  @Override
  public List<SealedFile> seal(RunId run) {
    return summaries.seal(run);
  }
}
