package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.reference.Inputs.CostRow;
import org.asmengine.reference.Inputs.Participant;

/** The contract's section "Cost", for one cohort. */
final class CostScoring {

  /** Median, sample standard deviation and number of participants with enough episodes. */
  record CostBenchmark(BigDecimal median, BigDecimal sd, int reporters) {}

  private static final List<BigDecimal> OFFSETS =
      List.of(
          new BigDecimal("-1.5"),
          new BigDecimal("-1"),
          new BigDecimal("-0.5"),
          new BigDecimal("0.5"),
          new BigDecimal("1"),
          new BigDecimal("1.5"),
          new BigDecimal("2"),
          new BigDecimal("2.25"),
          new BigDecimal("2.5"),
          new BigDecimal("2.75"));

  private final String cohort;
  private final List<CostRow> rows;
  private final Optional<CostBenchmark> benchmark;

  CostScoring(
      String cohort, List<Participant> participants, List<CostRow> rows, Parameters parameters) {
    this.cohort = cohort;
    // "A participant without a row, or with fewer than 20 episodes, has no cost score."
    this.rows =
        rows.stream()
            .filter(row -> row.episodes().compareTo(parameters.number("cost.minEpisodes")) >= 0)
            .toList();
    // "m = median (type 7), s = sample standard deviation (n - 1) of measure_score over the
    // cohort's participants with at least 20 episodes; fewer than 20 such participants: nobody in
    // the cohort has a cost score."
    List<BigDecimal> scores =
        participants.stream()
            .filter(one -> one.cohort().equals(cohort))
            .flatMap(one -> measureScore(one).stream())
            .toList();
    benchmark =
        scores.isEmpty() || scores.size() < parameters.whole("cost.minBenchmarkReporters")
            ? Optional.empty()
            : Optional.of(
                new CostBenchmark(Exact.median(scores), Exact.sampleSd(scores), scores.size()));
  }

  Optional<CostBenchmark> benchmark() {
    return benchmark;
  }

  private Optional<BigDecimal> measureScore(Participant participant) {
    return rows.stream()
        .filter(row -> row.tin().equals(participant.tin()))
        .filter(row -> row.npi().equals(participant.npi()))
        .filter(row -> row.measure().equals(Measures.costMeasure(cohort)))
        .map(CostRow::score)
        .findFirst();
  }

  /** The points of a participant of this cohort, rounded to 4 decimals. */
  Optional<BigDecimal> points(Participant participant) {
    Optional<BigDecimal> score = measureScore(participant);
    return benchmark.isEmpty()
        ? Optional.empty()
        : score.map(x -> points(x, benchmark.get().median(), benchmark.get().sd()));
  }

  private static BigDecimal points(BigDecimal x, BigDecimal m, BigDecimal s) {
    // "s = 0 gives everyone 7.5"
    if (s.signum() == 0) {
      return new BigDecimal("7.5000");
    }
    // "Edges e = m + k x s"
    List<BigDecimal> edges = new ArrayList<>();
    for (BigDecimal k : OFFSETS) {
      edges.add(m.add(k.multiply(s)));
    }
    return points(x, edges);
  }

  /** The points between the ten edges e1 to e10. */
  static BigDecimal points(BigDecimal x, List<BigDecimal> edges) {
    // "x <= e1 gives 10"
    if (x.compareTo(edges.get(0)) <= 0) {
      return Exact.round(BigDecimal.TEN, 4);
    }
    // "e(i) < x <= e(i+1) gives (10 - i) + (e(i+1) - x) / (e(i+1) - e(i)), i = 1..9"
    for (int i = 1; i <= 9; i++) {
      BigDecimal low = edges.get(i - 1);
      BigDecimal high = edges.get(i);
      if (x.compareTo(high) <= 0) {
        Fraction part = new Fraction(high.subtract(x), high.subtract(low));
        return part.plus(BigDecimal.valueOf(10L - i)).round(4);
      }
    }
    // "x > e10 gives 1"
    return Exact.round(BigDecimal.ONE, 4);
  }
}
