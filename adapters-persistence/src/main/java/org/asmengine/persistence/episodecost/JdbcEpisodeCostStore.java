package org.asmengine.persistence.episodecost;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.episodecost.EpisodeCostCalculation;
import org.asmengine.application.episodecost.EpisodeCostRow;
import org.asmengine.application.episodecost.EpisodeCostStore;
import org.asmengine.application.episodecost.MeasureCosts;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.cost.WinsorLimits;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.Winsorized;
import org.asmengine.persistence.Keyset;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Calculated measure scores by JDBC: whole calculations go in at once. */
public final class JdbcEpisodeCostStore implements EpisodeCostStore {

  private static final int ROWS_AT_ONCE = 2_000;
  private static final String SELECT =
      "select calculation_id, performance_year, calculated_at, calculated_by, episodes_sha256,"
          + " records, rejected, outside_year, expected_too_low from episode_cost_calculation";

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcEpisodeCostStore(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public void save(EpisodeCostCalculation calculation, List<EpisodeCostRow> rows) {
    transaction.executeWithoutResult(status -> {
      add(calculation);
      for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
        add(calculation.id(), rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
      }
    });
  }

  private void add(EpisodeCostCalculation calculation) {
    queries.update(
        "insert into episode_cost_calculation (calculation_id, performance_year, calculated_at,"
            + " calculated_by, episodes_sha256, records, rejected, outside_year, expected_too_low)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        calculation.id(),
        calculation.year().value(),
        LocalDateTime.ofInstant(calculation.at(), ZoneOffset.UTC),
        calculation.by(),
        calculation.episodesSha256(),
        calculation.records(),
        calculation.rejected(),
        calculation.excluded(EpisodeExclusion.OUTSIDE_YEAR),
        calculation.excluded(EpisodeExclusion.EXPECTED_TOO_LOW));
    for (MeasureCosts measure : calculation.measures()) {
      queries.update(
          "insert into episode_cost_measure (calculation_id, measure_id, national_average,"
              + " winsorized, lower_limit, upper_limit, episodes, participants)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?)",
          calculation.id(),
          measure.measure(),
          measure.nationalAverage(),
          measure.limits().map(limits -> limits.values().name()).orElse(null),
          measure.limits().map(limits -> limits.lower().toPlainString()).orElse(null),
          measure.limits().map(limits -> limits.upper().toPlainString()).orElse(null),
          measure.episodes(),
          measure.participants());
    }
  }

  private void add(String id, List<EpisodeCostRow> rows) {
    List<@Nullable Object[]> arguments = new ArrayList<>();
    for (EpisodeCostRow row : rows) {
      arguments.add(
          new Object[] {
            id,
            row.participant().tin().value(),
            row.participant().npi().value(),
            row.measure(),
            row.episodes(),
            row.measureScore(),
            row.meetsCaseMinimum()
          });
    }
    queries.updateAll(
        "insert into episode_cost (calculation_id, tin, npi, measure_id, episode_count,"
            + " measure_score, meets_case_minimum) values (?, ?, ?, ?, ?, ?, ?)",
        arguments);
  }

  @Override
  public Optional<EpisodeCostCalculation> find(String id) {
    return queries.list(SELECT + " where calculation_id = ?", this::calculation, id).stream()
        .findFirst();
  }

  @Override
  public Optional<EpisodeCostCalculation> latest(PerformanceYear year) {
    return queries
        .list(
            SELECT
                + " where performance_year = ? order by calculated_at desc, calculation_id desc"
                + " limit 1",
            this::calculation,
            year.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<EpisodeCostRow> rows(String id, Optional<EpisodeCostRow> after, int most) {
    List<Object> arguments = new ArrayList<>(List.of(id));
    Optional<Keyset> position = after.map(JdbcEpisodeCostStore::position);
    position.ifPresent(keyset -> arguments.addAll(keyset.arguments()));
    arguments.add(most);
    return queries.list(
        "select tin, npi, measure_id, episode_count, measure_score, meets_case_minimum"
            + " from episode_cost where calculation_id = ?"
            + position.map(keyset -> " and " + keyset.condition()).orElse("")
            + " order by calculation_id, tin, npi, measure_id limit ?",
        row ->
            new EpisodeCostRow(
                ParticipantId.of(row.getString(1), row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getBigDecimal(5),
                row.getBoolean(6)),
        arguments.toArray());
  }

  private static Keyset position(EpisodeCostRow row) {
    return Keyset.after(
        List.of(
            Keyset.Column.ascending("tin", row.participant().tin().value()),
            Keyset.Column.ascending("npi", row.participant().npi().value()),
            Keyset.Column.ascending("measure_id", row.measure())));
  }

  private EpisodeCostCalculation calculation(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new EpisodeCostCalculation(
        id,
        PerformanceYear.of(row.getInt(2)),
        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7),
        Map.of(
            EpisodeExclusion.OUTSIDE_YEAR,
            row.getLong(8),
            EpisodeExclusion.EXPECTED_TOO_LOW,
            row.getLong(9)),
        measures(id));
  }

  private List<MeasureCosts> measures(String id) {
    return queries.list(
        "select measure_id, national_average, winsorized, lower_limit, upper_limit, episodes,"
            + " participants from episode_cost_measure where calculation_id = ?"
            + " order by measure_id",
        row ->
            new MeasureCosts(
                row.getString(1),
                row.getBigDecimal(2),
                limits(row.getString(3), row.getString(4), row.getString(5)),
                row.getLong(6),
                row.getLong(7)),
        id);
  }

  private static Optional<WinsorLimits> limits(
      @Nullable String values, @Nullable String lower, @Nullable String upper) {
    return values == null || lower == null || upper == null
        ? Optional.empty()
        : Optional.of(
            new WinsorLimits(
                Winsorized.valueOf(values), new BigDecimal(lower), new BigDecimal(upper)));
  }
}
