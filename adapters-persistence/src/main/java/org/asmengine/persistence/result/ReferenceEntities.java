package org.asmengine.persistence.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.Reference;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.Benchmarks;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.persistence.Model;

/** Benchmarks and cohort statistics as entities. */
public final class ReferenceEntities {

  private final Model model;

  /** On this model. */
  public ReferenceEntities(Model model) {
    this.model = model;
  }

  void save(RunId run, References references) {
    List<Object> entities = new ArrayList<>();
    references.benchmarks().all().forEach(benchmark -> entities.add(entity(run, benchmark)));
    references
        .costs()
        .forEach((cohort, cost) -> {
          entities.add(
              statistic(run, cohort, "cost.reporters", BigDecimal.valueOf(cost.reporters())));
          entities.add(statistic(run, cohort, "cost.median", cost.median()));
          entities.add(statistic(run, cohort, "cost.sd", cost.standardDeviation()));
        });
    references
        .complexPatients()
        .forEach((cohort, patients) -> {
          addReference(entities, run, cohort, "hcc", patients.hcc());
          addReference(entities, run, cohort, "dual", patients.dual());
        });
    model.inTransaction(manager -> {
      if (!exists(run)) {
        model.add(entities);
      }
      return run;
    });
  }

  private boolean exists(RunId run) {
    return !model
            .list("from BenchmarkEntity b where b.runId = ?1", BenchmarkEntity.class, run.value())
            .isEmpty()
        || !statistics(run).isEmpty();
  }

  private List<CohortStatisticEntity> statistics(RunId run) {
    return model.list(
        "from CohortStatisticEntity s where s.runId = ?1",
        CohortStatisticEntity.class,
        run.value());
  }

  References load(RunId run, RuleSet ruleSet) {
    List<Benchmark> benchmarks =
        model
            .list("from BenchmarkEntity b where b.runId = ?1", BenchmarkEntity.class, run.value())
            .stream()
            .map(ReferenceEntities::benchmark)
            .toList();
    Map<Cohort, Map<String, BigDecimal>> values = new EnumMap<>(Cohort.class);
    statistics(run)
        .forEach(statistic ->
            values
                .computeIfAbsent(Cohort.valueOf(statistic.cohort), cohort -> new TreeMap<>())
                .put(statistic.name, new BigDecimal(statistic.exactValue)));
    Map<Cohort, CostBenchmark> costs = new EnumMap<>(Cohort.class);
    Map<Cohort, ComplexPatientReference> patients = new EnumMap<>(Cohort.class);
    values.forEach((cohort, found) -> {
      if (found.containsKey("cost.median")) {
        costs.put(
            cohort,
            CostBenchmark.of(
                cohort,
                value(found, "cost.reporters").longValueExact(),
                value(found, "cost.median"),
                value(found, "cost.sd"),
                ruleSet.cost()));
      }
      if (found.containsKey("hcc.median")) {
        patients.put(
            cohort, new ComplexPatientReference(reference(found, "hcc"), reference(found, "dual")));
      }
    });
    return new References(Benchmarks.of(benchmarks), costs, patients);
  }

  private static BenchmarkEntity entity(RunId run, Benchmark benchmark) {
    List<BigDecimal> p = benchmark.percentiles();
    return new BenchmarkEntity(
        run.value(),
        benchmark.measure().value(),
        benchmark.collectionType().name(),
        benchmark.reporters(),
        p.get(0),
        p.get(1),
        p.get(2),
        p.get(3),
        p.get(4),
        p.get(5),
        p.get(6),
        p.get(7),
        p.get(8),
        p.get(9),
        p.get(10));
  }

  private static Benchmark benchmark(BenchmarkEntity e) {
    return new Benchmark(
        MeasureId.of(e.measureId),
        CollectionType.valueOf(e.collectionType),
        e.reporters,
        List.of(e.p1, e.p10, e.p20, e.p30, e.p40, e.p50, e.p60, e.p70, e.p80, e.p90, e.p99));
  }

  private static CohortStatisticEntity statistic(
      RunId run, Cohort cohort, String name, BigDecimal value) {
    return new CohortStatisticEntity(run.value(), cohort.name(), name, value.toString());
  }

  private static void addReference(
      List<Object> entities, RunId run, Cohort cohort, String name, Reference reference) {
    entities.add(statistic(run, cohort, name + ".median", reference.median()));
    entities.add(statistic(run, cohort, name + ".mean", reference.mean()));
    entities.add(statistic(run, cohort, name + ".sd", reference.standardDeviation()));
  }

  private static Reference reference(Map<String, BigDecimal> values, String name) {
    return new Reference(
        value(values, name + ".median"),
        value(values, name + ".mean"),
        value(values, name + ".sd"));
  }

  private static BigDecimal value(Map<String, BigDecimal> values, String name) {
    BigDecimal value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the statistic " + name + " is missing");
    }
    return value;
  }
}
