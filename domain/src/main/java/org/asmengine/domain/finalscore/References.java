package org.asmengine.domain.finalscore;

import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.Benchmarks;

/**
 * What a participant is compared with.
 *
 * @param benchmarks of quality measures
 * @param costs cost benchmarks of the cohorts that have one
 * @param complexPatients references of the cohorts that have one
 */
public record References(
    Benchmarks benchmarks,
    Map<Cohort, CostBenchmark> costs,
    Map<Cohort, ComplexPatientReference> complexPatients) {

  /** Copies the maps. */
  public References {
    costs = Map.copyOf(costs);
    complexPatients = Map.copyOf(complexPatients);
  }

  /** The cohort's cost benchmark. */
  public Optional<CostBenchmark> cost(Cohort cohort) {
    return Optional.ofNullable(costs.get(cohort));
  }

  /** The cohort's reference of the complex patient adjustment. */
  public Optional<ComplexPatientReference> complexPatients(Cohort cohort) {
    return Optional.ofNullable(complexPatients.get(cohort));
  }
}
