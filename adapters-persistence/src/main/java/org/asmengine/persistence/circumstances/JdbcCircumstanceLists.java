package org.asmengine.persistence.circumstances;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.circumstances.CircumstanceLine;
import org.asmengine.application.circumstances.CircumstanceLists;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists by JDBC, a row for each line. */
public final class JdbcCircumstanceLists implements CircumstanceLists {

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcCircumstanceLists(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public void add(String id, PerformanceYear year, Instant at, List<CircumstanceLine> lines) {
    transaction.executeWithoutResult(status -> {
      queries.update(
          "insert into circumstance_list (list_id, performance_year, frozen_at) values (?, ?, ?)",
          id,
          year.value(),
          LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (CircumstanceLine line : lines) {
        rows.add(new Object[] {id, rows.size(), line.tin(), line.npi(), line.reference()});
      }
      queries.updateAll(
          "insert into circumstance_line (list_id, position, tin, npi, reference)"
              + " values (?, ?, ?, ?, ?)",
          rows);
    });
  }

  @Override
  public List<CircumstanceLine> lines(String id) {
    return queries.list(
        "select tin, npi, reference from circumstance_line where list_id = ? order by position",
        row -> new CircumstanceLine(row.getString(1), row.getString(2), row.getString(3)),
        id);
  }
}
