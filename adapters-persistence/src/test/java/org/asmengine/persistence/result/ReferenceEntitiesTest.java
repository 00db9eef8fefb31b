package org.asmengine.persistence.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.Reference;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.Benchmarks;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** References keep all their digits: scores are built on them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReferenceEntitiesTest {

  private static final BigDecimal SIXTY =
      new BigDecimal("123456789012.345678901234567890123456789012345678901234567890");
  private static final BigDecimal SMALL =
      new BigDecimal("1.23456789012345678901234567890123456789012345678901234567890E-31");

  private final Stores stores;
  private final ResultStore results;
  private final RunId run;

  ReferenceEntitiesTest(TestDatabase database) {
    this.stores = database.stores();
    this.results = stores.results();
    this.run = stores.newRun();
  }

  private static Benchmark benchmark(String measure, CollectionType type, String first) {
    return new Benchmark(
        MeasureId.of(measure),
        type,
        1_000_000,
        Stream.of(
                first,
                "10.0000",
                "20.0000",
                "30.0000",
                "40.0000",
                "50.0000",
                "60.0000",
                "70.0000",
                "80.0000",
                "90.0000",
                "9999999999999999.9999")
            .map(BigDecimal::new)
            .toList());
  }

  @Test
  void everyDigitComesBack() {
    References references =
        new References(
            Benchmarks.of(
                List.of(
                    benchmark("008", CollectionType.ECQM, "0.0001"),
                    benchmark("008", CollectionType.MIPS_CQM, "1.0000"),
                    benchmark("492", CollectionType.ADMIN_CLAIMS, "0.0000"))),
            Map.of(
                Cohort.HF,
                CostBenchmark.of(Cohort.HF, 208, SIXTY, SMALL, Stores.RULES.cost()),
                Cohort.LBP,
                CostBenchmark.of(
                    Cohort.LBP, 20, BigDecimal.ZERO, BigDecimal.ZERO, Stores.RULES.cost())),
            Map.of(
                Cohort.LBP,
                new ComplexPatientReference(
                    new Reference(SIXTY, SMALL, SIXTY.negate()),
                    new Reference(SMALL, BigDecimal.ONE, new BigDecimal("0E-30")))));

    results.saveReferences(run, references);
    References found = results.references(run, Stores.RULES);

    assertThat(found.benchmarks().all())
        .containsExactlyInAnyOrderElementsOf(references.benchmarks().all());
    assertThat(found.costs()).isEqualTo(references.costs());
    assertThat(found.complexPatients()).isEqualTo(references.complexPatients());
  }

  @Test
  void statisticsOfRealDistributionsComeBack() {
    Distribution values =
        Distribution.of(
            Stream.of("1.10", "2.2000000000000000000000000000003", "999999999999.99")
                .map(BigDecimal::new)
                .toList());
    References references =
        new References(
            Benchmarks.of(List.of()),
            Map.of(),
            Map.of(Cohort.HF, ComplexPatientReference.of(values, values).orElseThrow()));

    results.saveReferences(run, references);

    assertThat(results.references(run, Stores.RULES))
        .satisfies(
            found -> assertThat(found.complexPatients()).isEqualTo(references.complexPatients()));
  }

  @Test
  void referencesAreKeptOnce() {
    References first = only(benchmark("005", CollectionType.ECQM, "1.0000"));

    results.saveReferences(run, first);
    results.saveReferences(run, only(benchmark("236", CollectionType.ECQM, "2.0000")));

    assertThat(results.references(run, Stores.RULES).benchmarks().all())
        .isEqualTo(first.benchmarks().all());
  }

  @Test
  void aRunMayHaveNone() {
    References none = new References(Benchmarks.of(List.of()), Map.of(), Map.of());
    results.saveReferences(run, none);

    References found = results.references(stores.newRun(), Stores.RULES);
    assertThat(found.benchmarks().all()).isEmpty();
    assertThat(found.costs()).isEmpty();
    assertThat(found.complexPatients()).isEmpty();
  }

  private static References only(Benchmark benchmark) {
    return new References(Benchmarks.of(List.of(benchmark)), Map.of(), Map.of());
  }
}
