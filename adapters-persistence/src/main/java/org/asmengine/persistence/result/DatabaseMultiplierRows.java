package org.asmengine.persistence.result;

import java.util.function.Consumer;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.persistence.Queries;

/** The multipliers of a run, read along the primary keys. */
public final class DatabaseMultiplierRows implements MultiplierRows {

  private final Queries queries;

  /** On this database. */
  public DatabaseMultiplierRows(Queries queries) {
    this.queries = queries;
  }

  @Override
  public void forEach(RunId run, Consumer<MultiplierRow> consumer) {
    queries.forEach(
        "select s.tin, s.npi, s.cohort, s.final_score is not null, a.payment_multiplier"
            + " from final_score s join payment_adjustment a on a.run_id = s.run_id"
            + " and a.cohort = s.cohort and a.tin = s.tin and a.npi = s.npi"
            + " where s.run_id = ? order by s.cohort, s.tin, s.npi",
        row ->
            consumer.accept(
                new MultiplierRow(
                    ParticipantId.of(row.getString(1), row.getString(2)),
                    Cohort.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    row.getBigDecimal(5))),
        run.value());
  }
}
