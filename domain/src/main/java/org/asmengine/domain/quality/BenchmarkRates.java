package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.QualityRules;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Gathers the rates of which benchmarks are made. Parts that were gathered apart merge to the same
 * benchmarks, whatever the parts.
 */
public final class BenchmarkRates {

  private record Key(String measure, CollectionType collectionType) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::measure).thenComparing(key -> key.collectionType().name());

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final RuleSet ruleSet;
  private final Map<Key, Distribution.Builder> rates = new TreeMap<>();

  private BenchmarkRates(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /** Nothing gathered yet. */
  public static BenchmarkRates empty(RuleSet ruleSet) {
    return new BenchmarkRates(ruleSet);
  }

  /** Adds the rates of what one clinician, or one TIN as a whole, submitted. */
  public void add(SubmissionSet submissions) {
    for (MeasureSubmission submission : submissions.all()) {
      contribution(submission, ruleSet.quality())
          .ifPresent(rate ->
              rates
                  .computeIfAbsent(
                      new Key(submission.measure().value(), submission.collectionType()),
                      key -> Distribution.builder())
                  .add(rate));
    }
  }

  /** Adds all that the other has gathered. */
  public void merge(BenchmarkRates other) {
    other.rates.forEach((key, builder) ->
        rates.computeIfAbsent(key, absent -> Distribution.builder()).merge(builder));
  }

  /**
   * The rate with which a submission counts in a benchmark: it is complete, has enough cases, has a
   * rate, and the rate is not a zero that the rule set leaves out.
   */
  @Rule({"42 CFR 512.725", "R-725-U8", "R-725-U9"})
  static Optional<BigDecimal> contribution(MeasureSubmission submission, QualityRules rules) {
    if (!submission.isComplete(rules) || submission.caseCount() < rules.minCases()) {
      return Optional.empty();
    }
    return submission
        .rate(rules)
        .filter(rate -> rate.signum() != 0 || countsZero(submission.measure(), rules));
  }

  private static boolean countsZero(MeasureId measure, QualityRules rules) {
    return switch (rules.excludeZeroRates()) {
      case NONE -> true;
      case NON_INVERSE_ONLY ->
          rules.measure(measure).map(MeasureSpecification::inverse).orElse(false);
      case ALL -> false;
    };
  }

  /** The benchmarks of the measures with enough reporters, by measure and collection type. */
  public Benchmarks benchmarks() {
    List<Benchmark> enough =
        rates.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), entry.getValue().build()))
            .filter(entry -> entry.getValue().count() >= ruleSet.quality().minBenchmarkReporters())
            .map(entry ->
                Benchmark.of(
                    MeasureId.of(entry.getKey().measure()),
                    entry.getKey().collectionType(),
                    entry.getValue(),
                    ruleSet.roundings()))
            .toList();
    return Benchmarks.of(enough);
  }
}
