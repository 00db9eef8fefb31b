package org.asmengine.persistence.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.ScoreOrder;
import org.asmengine.application.score.ScorePosition;
import org.asmengine.application.score.ScoreQuery;
import org.asmengine.application.score.ScoreSearch;
import org.asmengine.persistence.Keyset;
import org.asmengine.persistence.Keyset.Column;
import org.asmengine.persistence.Queries;

/** Searches final scores in SQL, a page at a time from where the page before ended. */
public final class JdbcScoreSearch implements ScoreSearch {

  /** 1 for participants without a final score, who come last in either order. */
  private static final String WITHOUT_SCORE = "case when s.final_score is null then 1 else 0 end";

  /** No score sorts within those without one: the participant does. */
  private static final String SCORE = "coalesce(s.final_score, 0)";

  private final Queries queries;

  /** On this database. */
  public JdbcScoreSearch(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<ScoreAndAdjustment> page(
      RunId run, ScoreQuery query, Optional<ScorePosition> after, int most) {
    StringBuilder sql = new StringBuilder(ResultTables.joined()).append(" where s.run_id = ?");
    List<Object> arguments = new ArrayList<>();
    arguments.add(run.value());
    query.cohort().ifPresent(cohort -> add(sql, "s.cohort = ?", arguments, cohort.name()));
    query.status().ifPresent(status -> add(sql, "s.status = ?", arguments, status));
    query.least().ifPresent(least -> add(sql, "s.final_score >= ?", arguments, least));
    query.most().ifPresent(highest -> add(sql, "s.final_score <= ?", arguments, highest));
    query.tin().ifPresent(tin -> add(sql, "s.tin = ?", arguments, tin.value()));
    query.npi().ifPresent(npi -> add(sql, "s.npi = ?", arguments, npi.value()));
    after
        .map(position -> Keyset.after(columns(query.order(), position)))
        .ifPresent(keyset -> {
          sql.append(" and ").append(keyset.condition());
          arguments.addAll(keyset.arguments());
        });
    arguments.add(most);
    sql.append(" order by ").append(order(query.order())).append(" limit ?");
    return queries.list(
        sql.toString(),
        row -> new ScoreAndAdjustment(ResultTables.score(row), ResultTables.adjustment(row)),
        arguments.toArray());
  }

  private static void add(
      StringBuilder sql, String condition, List<Object> arguments, Object argument) {
    sql.append(" and ").append(condition);
    arguments.add(argument);
  }

  private static String order(ScoreOrder order) {
    String participant = "s.cohort, s.tin, s.npi";
    return switch (order) {
      case BY_PARTICIPANT -> participant;
      case HIGHEST_FIRST -> WITHOUT_SCORE + ", " + SCORE + " desc, " + participant;
      case LOWEST_FIRST -> WITHOUT_SCORE + ", " + SCORE + ", " + participant;
    };
  }

  private static List<Column> columns(ScoreOrder order, ScorePosition position) {
    List<Column> columns = new ArrayList<>();
    if (order != ScoreOrder.BY_PARTICIPANT) {
      BigDecimal score = position.finalScore().orElse(BigDecimal.ZERO);
      columns.add(Column.ascending(WITHOUT_SCORE, position.finalScore().isPresent() ? 0 : 1));
      columns.add(
          order == ScoreOrder.HIGHEST_FIRST
              ? Column.descending(SCORE, score)
              : Column.ascending(SCORE, score));
    }
    columns.add(Column.ascending("s.cohort", position.cohort().name()));
    columns.add(Column.ascending("s.tin", position.participant().tin().value()));
    columns.add(Column.ascending("s.npi", position.participant().npi().value()));
    return columns;
  }
}
