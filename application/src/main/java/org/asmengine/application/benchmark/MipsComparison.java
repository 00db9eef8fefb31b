package org.asmengine.application.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.mips.MipsStanding;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Where a participant stands under benchmarks of MIPS. It informs; none of it is in the score.
 *
 * @param run the run that the results are of
 * @param participant whose results
 * @param cohort in which cohort
 * @param measures quality measures in the order of the set, then the cost measure
 */
public record MipsComparison(
    RunId run, ParticipantId participant, Cohort cohort, List<Measure> measures) {

  /** Copies the list. */
  public MipsComparison {
    measures = List.copyOf(measures);
  }

  /**
   * One measure.
   *
   * @param measureId its id
   * @param method how its data came, where there are any
   * @param value the performance rate in percent, or the cost in dollars
   * @param benchmark the benchmark that is taken, where there is one
   * @param standing where the value stands, where there are both
   */
  public record Measure(
      String measureId,
      Optional<SubmissionMethod> method,
      Optional<BigDecimal> value,
      Optional<BenchmarkInUse> benchmark,
      Optional<MipsStanding> standing) {}
}
