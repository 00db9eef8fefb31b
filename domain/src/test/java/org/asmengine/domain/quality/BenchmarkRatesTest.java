package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.quality.QualityFixtures.claims;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.asmengine.domain.ruleset.CollectionType.ADMIN_CLAIMS;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.asmengine.domain.ruleset.CollectionType.MIPS_CQM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.MeasureId;
import org.junit.jupiter.api.Test;

@Covers(BenchmarkRates.class)
class BenchmarkRatesTest {

  private static Optional<BigDecimal> rate(MeasureSubmission submission) {
    return BenchmarkRates.contribution(submission, rules().quality());
  }

  private static Optional<BigDecimal> rate(String zeroRates, MeasureSubmission submission) {
    return BenchmarkRates.contribution(
        submission, rulesWith("quality.excludeZeroRates", zeroRates).quality());
  }

  private static SubmissionSet set(MeasureSubmission... submissions) {
    return SubmissionSet.of(List.of(submissions));
  }

  @Test
  void aCompleteSubmissionWithEnoughCasesCountsWithItsRoundedRate() {
    assertThat(rate(reported("008", ECQM, 20, 10))).contains(new BigDecimal("66.67"));
    assertThat(rate(claims(20, "67.105"))).contains(new BigDecimal("67.11"));
  }

  @Test
  void anIncompleteOneDoesNotCount() {
    assertThat(rate(reported("008", ECQM, new PopulationCounts(100, 50, 24, 0, 0)))).isEmpty();
    assertThat(rate(reported("008", ECQM, new PopulationCounts(100, 50, 25, 0, 0)))).isPresent();
  }

  @Test
  void oneWithFewerThanTwentyCasesDoesNotCount() {
    assertThat(rate(reported("008", ECQM, 19, 0))).isEmpty();
    assertThat(rate(reported("008", ECQM, 20, 0))).isPresent();
    assertThat(rate(claims(19, "67.1"))).isEmpty();
  }

  @Test
  void oneWithoutARateDoesNotCount() {
    assertThat(rate(reported("008", ECQM, new PopulationCounts(20, 0, 0, 0, 20)))).isEmpty();
    assertThat(rate(claims(new ClaimsResult(50, Optional.empty())))).isEmpty();
  }

  @Test
  void zeroRatesAreLeftOutWhereHigherIsBetter() {
    MeasureSubmission higher = reported("008", ECQM, 0, 20);
    MeasureSubmission lower = reported("238", ECQM, 0, 20);
    assertThat(rate(higher)).isEmpty();
    assertThat(rate(lower)).contains(new BigDecimal("0.00"));
    assertThat(rate("NONE", higher)).contains(new BigDecimal("0.00"));
    assertThat(rate("NONE", lower)).contains(new BigDecimal("0.00"));
    assertThat(rate("ALL", higher)).isEmpty();
    assertThat(rate("ALL", lower)).isEmpty();
    assertThat(rate("ALL", reported("238", ECQM, 1, 19))).isPresent();
    assertThat(rate("NON_INVERSE_ONLY", reported("999", ECQM, 0, 20))).isEmpty();
  }

  @Test
  void aRateThatRoundsToZeroIsAZeroRate() {
    assertThat(rate(reported("008", ECQM, 1, 20_000))).isEmpty();
    assertThat(rate(reported("008", ECQM, 1, 19_999))).contains(new BigDecimal("0.01"));
  }

  @Test
  void thereIsABenchmarkFromTwentyReportersOn() {
    BenchmarkRates rates = BenchmarkRates.empty(rules());
    for (int i = 1; i <= 19; i++) {
      rates.add(set(reported("008", ECQM, i, 100 - i)));
    }
    assertThat(rates.benchmarks().all()).isEmpty();
    rates.add(set(reported("008", MIPS_CQM, 20, 80)));
    assertThat(rates.benchmarks().all()).isEmpty();
    rates.add(set(reported("008", ECQM, 20, 80)));
    Benchmark benchmark = rates.benchmarks().find(MeasureId.of("008"), ECQM).orElseThrow();
    assertThat(benchmark.reporters()).isEqualTo(20);
    assertThat(benchmark.decileBreak(5)).isEqualTo(new BigDecimal("10.5000"));
    assertThat(rates.benchmarks().all()).hasSize(1);
  }

  @Test
  void allMeasuresAndCollectionTypesOfASetAreGathered() {
    BenchmarkRates rates = BenchmarkRates.empty(rulesWith("quality.minBenchmarkReporters", "1"));
    rates.add(
        set(
            reported("236", MIPS_CQM, 20, 0),
            claims(30, "67.1"),
            reported("236", ECQM, 30, 0),
            reported("005", MIPS_CQM, 40, 0)));
    assertThat(rates.benchmarks().all())
        .extracting(Benchmark::measure, Benchmark::collectionType)
        .containsExactly(
            tuple(MeasureId.of("005"), MIPS_CQM),
            tuple(MeasureId.of("236"), ECQM),
            tuple(MeasureId.of("236"), MIPS_CQM),
            tuple(MeasureId.of("492"), ADMIN_CLAIMS));
  }

  @Test
  void partsGatheredApartMerge() {
    BenchmarkRates one = BenchmarkRates.empty(rulesWith("quality.minBenchmarkReporters", "3"));
    one.add(set(reported("008", ECQM, 20, 80)));
    BenchmarkRates other = BenchmarkRates.empty(rules());
    other.add(set(reported("008", ECQM, 30, 70), reported("005", ECQM, 30, 70)));
    other.add(set(reported("008", ECQM, 40, 60)));
    one.merge(other);
    assertThat(one.benchmarks().all())
        .singleElement()
        .satisfies(merged -> {
          assertThat(merged.reporters()).isEqualTo(3);
          assertThat(merged.decileBreak(5)).isEqualByComparingTo("30");
        });
  }
}
