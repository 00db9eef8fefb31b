package org.asmengine.domain.finalscore;

import static org.asmengine.domain.TestRuleSets.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.activities.ActivitiesScore;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.interoperability.InteroperabilityScore;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.DecilePoints;
import org.asmengine.domain.quality.LevelScore;
import org.asmengine.domain.quality.MeasureOutcome;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.quality.QualityScore;
import org.asmengine.domain.quality.ReportingLevel;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.MeasureSpecification;

/** What a final score is made of: Q and C of a half and no adjustment, changed part by part. */
record ComponentsBuilder(
    Optional<BigDecimal> q,
    Optional<BigDecimal> c,
    BigDecimal ia,
    BigDecimal percent,
    BigDecimal complexPoints,
    BigDecimal smallPoints,
    List<Circumstance> granted,
    boolean reported,
    boolean minimum) {

  private static final SourceRow ROW = new SourceRow("input.csv", 2);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  ComponentsBuilder() {
    this(
        Optional.of(HALF),
        Optional.of(HALF),
        BigDecimal.ZERO,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(),
        true,
        true);
  }

  private static Optional<BigDecimal> of(String value) {
    return Optional.of(new BigDecimal(value));
  }

  ComponentsBuilder quality(String value) {
    return new ComponentsBuilder(
        of(value), c, ia, percent, complexPoints, smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder noQuality() {
    return new ComponentsBuilder(
        Optional.empty(), c, ia, percent, complexPoints, smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder cost(String value) {
    return new ComponentsBuilder(
        q, of(value), ia, percent, complexPoints, smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder noCost() {
    return new ComponentsBuilder(
        q, Optional.empty(), ia, percent, complexPoints, smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder activities(String value) {
    return new ComponentsBuilder(
        q,
        c,
        new BigDecimal(value),
        percent,
        complexPoints,
        smallPoints,
        granted,
        reported,
        minimum);
  }

  ComponentsBuilder interoperability(String value) {
    return new ComponentsBuilder(
        q, c, ia, new BigDecimal(value), complexPoints, smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder complex(String value) {
    return new ComponentsBuilder(
        q, c, ia, percent, new BigDecimal(value), smallPoints, granted, reported, minimum);
  }

  ComponentsBuilder small(String value) {
    return new ComponentsBuilder(
        q, c, ia, percent, complexPoints, new BigDecimal(value), granted, reported, minimum);
  }

  ComponentsBuilder circumstances() {
    List<Circumstance> one = List.of(new Circumstance("EUC-1", false, ROW));
    return new ComponentsBuilder(
        q, c, ia, percent, complexPoints, smallPoints, one, reported, minimum);
  }

  ComponentsBuilder belowMinimum() {
    return new ComponentsBuilder(
        q, c, ia, percent, complexPoints, smallPoints, granted, reported, false);
  }

  ComponentsBuilder nothingReported() {
    return new ComponentsBuilder(
        q, c, ia, percent, complexPoints, smallPoints, granted, false, false);
  }

  Components build() {
    List<MeasureResult> measures = q.map(ComponentsBuilder::measure).stream().toList();
    LevelScore level = new LevelScore(ReportingLevel.TIN_NPI, measures);
    BigDecimal penalty = BigDecimal.TEN.multiply(percent.subtract(BigDecimal.ONE));
    ComplexPatientAdjustment complex =
        new ComplexPatientAdjustment(
            Optional.empty(), Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, complexPoints);
    return new Components(
        new QualityScore(level, Optional.empty(), reported, minimum),
        c.map(ComponentsBuilder::costOf)
            .orElse(new CostScore.NotScored(CostScore.Reason.NO_RESULT, Optional.empty())),
        new ActivitiesScore(List.of(), List.of(), ia),
        new InteroperabilityScore(List.of(), List.of(), List.of(), List.of(), percent, penalty),
        complex,
        smallPoints,
        granted);
  }

  /** One measure whose points are ten times Q. */
  private static MeasureResult measure(BigDecimal q) {
    MeasureSpecification measure = rules().quality().measure(MeasureId.of("008")).orElseThrow();
    BigDecimal points = q.movePointRight(1);
    Benchmark benchmark =
        new Benchmark(
            measure.id(),
            CollectionType.ECQM,
            20,
            Benchmark.PERCENTS.stream().map(BigDecimal::valueOf).toList());
    DecilePoints decile = new DecilePoints(1, q, q, points, points, false);
    return new MeasureResult(
        measure,
        ReportingLevel.TIN_NPI,
        Optional.empty(),
        new MeasureOutcome.Scored(benchmark, q, decile));
  }

  private static CostScore costOf(BigDecimal c) {
    BigDecimal points = c.movePointRight(1);
    CostBenchmark benchmark =
        CostBenchmark.of(Cohort.HF, 20, BigDecimal.valueOf(1000), BigDecimal.TEN, rules().cost());
    CostResult result = new CostResult("COST_HF_1", 20, BigDecimal.valueOf(1000), ROW);
    return new CostScore.Scored(result, benchmark, 1, points, points);
  }
}
