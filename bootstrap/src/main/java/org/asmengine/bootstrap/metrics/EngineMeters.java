package org.asmengine.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.asmengine.application.figures.CohortFigures;
import org.asmengine.application.figures.RunFigures;
import org.asmengine.application.payment.LoadedPublications;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.result.CohortRow;
import org.asmengine.bootstrap.metrics.OwnMeter.Kind;

/** Shows the figures that were read last. */
final class EngineMeters implements MeterBinder, Consumer<EngineFigures> {

  private static final double MILLIS = 1e3;
  private static final int HIGHEST_PERCENT = 12;

  private final LoadedPublications loaded;
  private final Clock clock;
  private final List<Map<OwnMeter, GaugeTable>> tables = new CopyOnWriteArrayList<>();
  private Optional<EngineFigures> latest = Optional.empty();

  EngineMeters(LoadedPublications loaded, Clock clock) {
    this.loaded = loaded;
    this.clock = clock;
  }

  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    Map<OwnMeter, GaugeTable> bound = new EnumMap<>(OwnMeter.class);
    for (OwnMeter meter : OwnMeter.values()) {
      if (meter.kind() == Kind.GAUGE) {
        bound.put(meter, new GaugeTable(registry, meter));
      }
    }
    tables.add(bound);
    latest.ifPresent(this);
  }

  @Override
  public synchronized void accept(EngineFigures figures) {
    latest = Optional.of(figures);
    show(OwnMeter.FIGURES_AGE, Map.of(Tags.empty(), age(figures.readAt())));
    show(OwnMeter.RUN_DUE, due(figures));
    figures
        .inputs()
        .ifPresent(inputs -> {
          show(
              OwnMeter.INPUT_ROWS,
              rows(inputs.records(), file -> Tags.of("file", file.fileName())));
          show(
              OwnMeter.REJECTED_ROWS, rows(inputs.rejects(), code -> Tags.of("code", code.name())));
        });
    figures.results().ifPresent(this::show);
    show(figures.publications());
  }

  private void show(RunFigures results) {
    results
        .run()
        .completedAt()
        .ifPresent(sealed -> show(OwnMeter.LAST_RUN_AGE, Map.of(Tags.empty(), age(sealed))));
    show(
        OwnMeter.UNSETTLED_PARAMETERS,
        rows(results.unsettledParameters(), status -> Tags.of("status", status.name())));
    List<CohortFigures> cohorts = results.cohorts();
    show(OwnMeter.PARTICIPANTS, participants(cohorts));
    show(OwnMeter.FINAL_SCORES, bands(cohorts));
    show(OwnMeter.FACTORS, factors(cohorts));
    show(OwnMeter.MEDIAN_SCORE, perCohort(cohorts, cohort -> cohort.row().medianFinalScore()));
    show(OwnMeter.SCALING_FACTOR, perCohort(cohorts, cohort -> cohort.row().scalingFactor()));
    show(OwnMeter.PART_B_PAID, of(cohorts, CohortRow::partBPaid));
    show(OwnMeter.POOL, of(cohorts, CohortRow::incentivePool));
    show(OwnMeter.NET_ADJUSTMENT, of(cohorts, CohortRow::netAdjustment));
    show(OwnMeter.UNDISTRIBUTED, of(cohorts, CohortRow::undistributed));
    show(OwnMeter.CLAMPED, of(cohorts, row -> BigDecimal.valueOf(row.clamped())));
    show(OwnMeter.POOL_RESIDUAL, perCohort(cohorts, cohort -> Optional.of(cohort.poolResidual())));
    Map<Tags, DoubleSupplier> unsettled = new HashMap<>();
    for (CohortFigures cohort : cohorts) {
      double all = Math.max(1, cohort.row().participants());
      unsettled.put(cohortTag(cohort), () -> cohort.unsettledResults() / all);
    }
    show(OwnMeter.UNSETTLED_RESULTS, unsettled);
  }

  private void show(List<Publication> publications) {
    Map<Tags, DoubleSupplier> ages = new HashMap<>();
    TreeSet<Integer> years = new TreeSet<>(loaded.paymentYears());
    for (Publication publication : publications) {
      ages.put(yearTag(publication.paymentYear()), age(publication.publishedAt()));
      years.add(publication.paymentYear());
    }
    show(OwnMeter.PUBLICATION_AGE, ages);
    Map<Tags, DoubleSupplier> inMemory = new HashMap<>();
    for (int year : years) {
      inMemory.put(yearTag(year), () -> loaded.paymentYears().contains(year) ? 1 : 0);
    }
    show(OwnMeter.PUBLICATION_LOADED, inMemory);
  }

  private Map<Tags, DoubleSupplier> due(EngineFigures figures) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    figures
        .due()
        .forEach((year, due) -> {
          DoubleSupplier age = age(due);
          rows.put(Tags.of("performance_year", year.toString()), () -> -age.getAsDouble());
        });
    return rows;
  }

  private static Map<Tags, DoubleSupplier> participants(List<CohortFigures> cohorts) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    for (CohortFigures cohort : cohorts) {
      Tags tag = cohortTag(cohort);
      rows.put(tag.and("status", "SCORED"), cohort.row()::scored);
      rows.put(tag.and("status", "ZERO"), cohort.row()::zero);
      rows.put(tag.and("status", "NO_FINAL_SCORE"), cohort.row()::noFinalScore);
    }
    return rows;
  }

  private static Map<Tags, DoubleSupplier> bands(List<CohortFigures> cohorts) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    for (CohortFigures cohort : cohorts) {
      cohort
          .scores()
          .forEach((band, count) ->
              rows.put(
                  cohortTag(cohort).and("band", String.format(Locale.ROOT, "%02d", band)),
                  count::doubleValue));
    }
    return rows;
  }

  /** Factors beyond the highest risk level of the model, possible without a cap, count with it. */
  private static Map<Tags, DoubleSupplier> factors(List<CohortFigures> cohorts) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    for (CohortFigures cohort : cohorts) {
      Map<Integer, Long> classes = new HashMap<>();
      cohort
          .factors()
          .forEach((percent, count) ->
              classes.merge(
                  Math.clamp(percent, -HIGHEST_PERCENT, HIGHEST_PERCENT), count, Long::sum));
      classes.forEach((percent, count) ->
          rows.put(
              cohortTag(cohort).and("percent", Integer.toString(percent)), count::doubleValue));
    }
    return rows;
  }

  private static Map<Tags, DoubleSupplier> of(
      List<CohortFigures> cohorts, Function<CohortRow, BigDecimal> value) {
    return perCohort(cohorts, cohort -> Optional.of(value.apply(cohort.row())));
  }

  private static Map<Tags, DoubleSupplier> perCohort(
      List<CohortFigures> cohorts, Function<CohortFigures, Optional<BigDecimal>> value) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    for (CohortFigures cohort : cohorts) {
      value.apply(cohort).ifPresent(number -> rows.put(cohortTag(cohort), number::doubleValue));
    }
    return rows;
  }

  private static <K> Map<Tags, DoubleSupplier> rows(Map<K, Long> counts, Function<K, Tags> tags) {
    Map<Tags, DoubleSupplier> rows = new HashMap<>();
    counts.forEach((key, count) -> rows.put(tags.apply(key), count::doubleValue));
    return rows;
  }

  private DoubleSupplier age(Instant then) {
    return () -> Duration.between(then, clock.instant()).toMillis() / MILLIS;
  }

  private static Tags cohortTag(CohortFigures cohort) {
    return Tags.of("cohort", cohort.row().cohort().name());
  }

  private static Tags yearTag(int paymentYear) {
    return Tags.of("payment_year", Integer.toString(paymentYear));
  }

  private void show(OwnMeter meter, Map<Tags, DoubleSupplier> rows) {
    tables.forEach(
        bound -> Optional.ofNullable(bound.get(meter)).ifPresent(table -> table.show(rows)));
  }
}
