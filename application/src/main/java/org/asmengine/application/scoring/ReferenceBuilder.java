package org.asmengine.application.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.BenchmarkRates;
import org.asmengine.domain.quality.SubmissionSet;
import org.asmengine.domain.ruleset.RuleSet;

/** Builds what participants are compared with, from all accepted rows of a run. */
public final class ReferenceBuilder {

  private final RunId run;
  private final RuleSet ruleSet;
  private final InputStore inputs;

  /** A builder for a run. */
  public ReferenceBuilder(RunId run, RuleSet ruleSet, InputStore inputs) {
    this.run = run;
    this.ruleSet = ruleSet;
    this.inputs = inputs;
  }

  /** The references; read in that many parts at once, which can't change a digit. */
  public References build(int parts, LongConsumer progress) {
    BenchmarkRates rates = BenchmarkRates.empty(ruleSet);
    gather(parts, progress).forEach(rates::merge);
    return new References(rates.benchmarks(), costs(), complexPatients());
  }

  private List<BenchmarkRates> gather(int parts, LongConsumer progress) {
    try (ExecutorService executor = Executors.newFixedThreadPool(parts)) {
      List<Future<BenchmarkRates>> futures = new ArrayList<>();
      for (KeyRange range : inputs.ranges(run, parts)) {
        futures.add(executor.submit(() -> gather(range, progress)));
      }
      List<BenchmarkRates> gathered = new ArrayList<>();
      for (Future<BenchmarkRates> future : futures) {
        gathered.add(future.get());
      }
      return gathered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building benchmarks", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private BenchmarkRates gather(KeyRange range, LongConsumer progress) {
    BenchmarkRates rates = BenchmarkRates.empty(ruleSet);
    inputs.forEachSubmissions(
        run,
        range,
        submissions -> {
          rates.add(SubmissionSet.of(submissions));
          progress.accept(submissions.size());
        });
    return rates;
  }

  private Map<Cohort, CostBenchmark> costs() {
    Map<String, Distribution.Builder> scores = new HashMap<>();
    inputs.forEachCost(
        run,
        ruleSet.cost().minEpisodes(),
        (measure, score) ->
            scores.computeIfAbsent(measure, absent -> Distribution.builder()).add(score));
    Map<Cohort, CostBenchmark> costs = new EnumMap<>(Cohort.class);
    for (Cohort cohort : Cohort.values()) {
      Distribution.Builder builder =
          scores.getOrDefault(ruleSet.cost().measure(cohort), Distribution.builder());
      CostBenchmark.of(cohort, builder.build(), ruleSet.cost())
          .ifPresent(benchmark -> costs.put(cohort, benchmark));
    }
    return costs;
  }

  private Map<Cohort, ComplexPatientReference> complexPatients() {
    Map<Cohort, Distribution.Builder> hcc = new EnumMap<>(Cohort.class);
    Map<Cohort, Distribution.Builder> dual = new EnumMap<>(Cohort.class);
    inputs.forEachComplexPatients(
        run,
        (cohort, patients) -> {
          hcc.computeIfAbsent(cohort, absent -> Distribution.builder())
              .add(patients.meanHccRiskScore());
          dual.computeIfAbsent(cohort, absent -> Distribution.builder())
              .add(patients.dualEligibleProportion());
        });
    Map<Cohort, ComplexPatientReference> references = new EnumMap<>(Cohort.class);
    for (Cohort cohort : Cohort.values()) {
      ComplexPatientReference.of(
              hcc.getOrDefault(cohort, Distribution.builder()).build(),
              dual.getOrDefault(cohort, Distribution.builder()).build())
          .ifPresent(reference -> references.put(cohort, reference));
    }
    return references;
  }
}
