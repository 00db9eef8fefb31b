package org.asmengine.persistence.benchmark;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.BenchmarkOrigin;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.HistoricalBenchmarkStore;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** The benchmarks by JDBC. */
public final class JdbcHistoricalBenchmarkStore implements HistoricalBenchmarkStore {

  private static final List<String> PERCENTILES =
      Benchmark.PERCENTS.stream().map(percent -> "p" + percent).toList();
  private static final List<String> COLUMNS =
      List.of(
          "set_number",
          "performance_year",
          "measure_id",
          "submission_method",
          "position",
          "benchmark_year",
          "metric_type",
          "is_inverse",
          "topped_out",
          "topped_out_by_program",
          "provenance",
          "average");
  private static final String ALL_COLUMNS =
      String.join(", ", COLUMNS) + ", " + String.join(", ", PERCENTILES);
  private static final String INSERT =
      "insert into historical_benchmark (%s) values (%s)"
          .formatted(
              ALL_COLUMNS,
              String.join(", ", Collections.nCopies(COLUMNS.size() + PERCENTILES.size(), "?")));
  private static final String SELECT =
      "select %s from historical_benchmark ".formatted(ALL_COLUMNS);

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcHistoricalBenchmarkStore(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public HistoricalBenchmarkSet add(
      String contentDigest,
      String fileDigest,
      BenchmarkOrigin origin,
      Instant importedAt,
      String importedBy,
      List<HistoricalBenchmark> benchmarks) {
    Instant kept = importedAt.truncatedTo(ChronoUnit.MICROS);
    try {
      Integer number =
          transaction.execute(status -> {
            int next = next();
            queries.update(
                "insert into historical_benchmark_set (set_number, content_digest, file_digest,"
                    + " source_name, source_commit, published_on, imported_at, imported_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                next,
                contentDigest,
                fileDigest,
                origin.source(),
                origin.commit().orElse(""),
                origin.published().orElse(null),
                LocalDateTime.ofInstant(kept, ZoneOffset.UTC),
                importedBy);
            queries.updateAll(INSERT, rows(next, benchmarks));
            return next;
          });
      if (number == null) {
        throw new IllegalStateException("a transaction without a result");
      }
      return new HistoricalBenchmarkSet(
          number, contentDigest, fileDigest, origin, kept, importedBy, counts(benchmarks));
    } catch (DuplicateKeyException e) {
      throw new ConflictException("another set of benchmarks came at the same time", e);
    }
  }

  private int next() {
    return queries
        .list(
            "select coalesce(max(set_number), 0) + 1 from historical_benchmark_set",
            row -> row.getInt(1))
        .getFirst();
  }

  private static List<@Nullable Object[]> rows(int set, List<HistoricalBenchmark> benchmarks) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (HistoricalBenchmark one : benchmarks) {
      List<@Nullable Object> values =
          new ArrayList<>(
              Arrays.asList(
                  set,
                  one.key().performanceYear(),
                  one.key().measureId(),
                  one.key().method().name(),
                  rows.size(),
                  one.benchmarkYear(),
                  one.metricType(),
                  one.inverse(),
                  one.toppedOut(),
                  one.toppedOutByProgram(),
                  one.provenance().name(),
                  one.average().orElse(null)));
      values.addAll(one.percentiles());
      rows.add(values.toArray());
    }
    return rows;
  }

  private static Map<BenchmarkProvenance, Long> counts(List<HistoricalBenchmark> benchmarks) {
    return benchmarks.stream()
        .collect(Collectors.groupingBy(HistoricalBenchmark::provenance, Collectors.counting()));
  }

  @Override
  public List<HistoricalBenchmarkSet> sets() {
    Map<Integer, Map<BenchmarkProvenance, Long>> counts = new HashMap<>();
    queries.forEach(
        "select set_number, provenance, count(*) from historical_benchmark"
            + " group by set_number, provenance",
        row ->
            counts
                .computeIfAbsent(row.getInt(1), absent -> new EnumMap<>(BenchmarkProvenance.class))
                .put(BenchmarkProvenance.valueOf(row.getString(2)), row.getLong(3)));
    return queries.list(
        "select set_number, content_digest, file_digest, source_name, source_commit, published_on,"
            + " imported_at, imported_by from historical_benchmark_set order by set_number desc",
        row ->
            new HistoricalBenchmarkSet(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                new BenchmarkOrigin(
                    row.getString(4),
                    Optional.of(row.getString(5)).filter(commit -> !commit.isEmpty()),
                    Optional.ofNullable(row.getObject(6, LocalDate.class))),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(8),
                counts.getOrDefault(row.getInt(1), Map.of())));
  }

  @Override
  public List<HistoricalBenchmark> benchmarks(int set) {
    return queries.list(
        SELECT + "where set_number = ? order by position",
        JdbcHistoricalBenchmarkStore::benchmark,
        set);
  }

  @Override
  public List<BenchmarkInUse> upTo(int performanceYear) {
    return queries.list(
        SELECT + "where performance_year <= ? order by set_number, position",
        row -> new BenchmarkInUse(row.getInt("set_number"), benchmark(row)),
        performanceYear);
  }

  private static HistoricalBenchmark benchmark(ResultSet row) throws SQLException {
    List<BigDecimal> percentiles = new ArrayList<>();
    for (String column : PERCENTILES) {
      percentiles.add(row.getBigDecimal(column));
    }
    return new HistoricalBenchmark(
        new HistoricalBenchmark.Key(
            row.getInt("performance_year"),
            row.getString("measure_id"),
            SubmissionMethod.valueOf(row.getString("submission_method"))),
        row.getInt("benchmark_year"),
        row.getString("metric_type"),
        row.getBoolean("is_inverse"),
        row.getBoolean("topped_out"),
        row.getBoolean("topped_out_by_program"),
        percentiles,
        Optional.ofNullable(row.getBigDecimal("average")),
        BenchmarkProvenance.valueOf(row.getString("provenance")));
  }
}
