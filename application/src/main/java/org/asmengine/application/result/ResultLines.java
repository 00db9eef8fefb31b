package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.quality.Benchmark;

/**
 * The lines of the result files. No field can hold a comma, a quote or a line end, so none is
 * quoted.
 */
public final class ResultLines {

  private static final char COMMA = ',';

  private ResultLines() {}

  /** A line of {@code final_scores.csv}. */
  public static String finalScore(ScoringRun run, FinalScoreRow score, AdjustmentRow adjustment) {
    StringBuilder line = new StringBuilder(256);
    line.append(run.identity().year().value()).append(COMMA).append(run.paymentYear());
    add(line, score.participant().tin().value());
    add(line, score.participant().npi().value());
    add(line, score.cohort().name());
    add(line, score.status());
    add(line, score.reason().orElse(""));
    add(line, score.qualityLevel());
    add(line, score.qualityPoints());
    line.append(COMMA).append(score.qualityMeasuresCounted());
    add(line, score.qualityScore());
    add(line, score.costPoints());
    add(line, score.costScore());
    add(line, score.activitiesAdjustment());
    add(line, score.interoperabilityPercent());
    add(line, score.interoperabilityAdjustment());
    add(line, score.complexPatientAdjustment());
    add(line, score.smallPracticeAdjustment());
    add(line, score.finalScore());
    add(line, adjustment.transformedScore());
    add(line, adjustment.scalingFactor());
    add(line, adjustment.adjustmentFactor());
    add(line, adjustment.paymentMultiplier());
    add(line, score.partBPaid());
    add(line, adjustment.estimatedAdjustment());
    return line.toString();
  }

  /** A line of {@code measure_scores.csv}. */
  public static String measureScore(MeasureScoreRow row) {
    StringBuilder line = new StringBuilder(96);
    line.append(row.participant().tin().value());
    add(line, row.participant().npi().value());
    add(line, row.cohort().name());
    add(line, row.level());
    add(line, row.measureId());
    add(line, row.collectionType().orElse(""));
    add(line, row.state());
    add(line, row.reason().orElse(""));
    add(line, row.caseCount().map(Object::toString).orElse(""));
    add(line, row.performanceRate());
    add(line, row.decile().map(Object::toString).orElse(""));
    add(line, row.points());
    return line.toString();
  }

  /** A line of {@code benchmarks.csv}. */
  public static String benchmark(Benchmark benchmark) {
    StringBuilder line = new StringBuilder(128);
    line.append(benchmark.measure().value());
    add(line, benchmark.collectionType().name());
    line.append(COMMA).append(benchmark.reporters());
    benchmark.percentiles().forEach(value -> add(line, Decimals.FOUR.show(value)));
    return line.toString();
  }

  /** A line of {@code cohorts.csv}. */
  public static String cohort(CohortRow row) {
    StringBuilder line = new StringBuilder(160);
    line.append(row.cohort().name());
    line.append(COMMA).append(row.participants());
    line.append(COMMA).append(row.scored());
    line.append(COMMA).append(row.zero());
    line.append(COMMA).append(row.noFinalScore());
    add(line, row.medianFinalScore());
    add(line, row.partBPaid());
    add(line, row.incentivePool());
    add(line, row.scalingFactor());
    add(line, row.netAdjustment());
    add(line, row.costMedian());
    add(line, row.costStandardDeviation());
    add(line, row.costReporters().map(Object::toString).orElse(""));
    return line.toString();
  }

  private static void add(StringBuilder line, String text) {
    line.append(COMMA).append(text);
  }

  private static void add(StringBuilder line, BigDecimal value) {
    line.append(COMMA).append(value.toPlainString());
  }

  private static void add(StringBuilder line, Optional<BigDecimal> value) {
    line.append(COMMA);
    value.ifPresent(present -> line.append(present.toPlainString()));
  }
}
