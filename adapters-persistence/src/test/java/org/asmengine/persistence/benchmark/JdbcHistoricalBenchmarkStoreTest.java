package org.asmengine.persistence.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.BenchmarkOrigin;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.HistoricalBenchmarkStore;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Benchmarks of MIPS come back as they were imported, and a set is kept once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcHistoricalBenchmarkStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123456789Z");
  private static final HistoricalBenchmark COST =
      benchmark(
          2026,
          "COST_HF_1",
          SubmissionMethod.ADMINISTRATIVE_CLAIMS,
          BenchmarkProvenance.MOCK,
          "0 8610.75 10550.47 12490.18 16369.62 18309.33 20249.05 22188.77 23158.63 24128.49 25098.35");
  private static final HistoricalBenchmark RATE =
      benchmark(
          2025,
          "377",
          SubmissionMethod.ELECTRONIC_HEALTH_RECORD,
          BenchmarkProvenance.FINAL,
          "0.04 0.17 0.285 0.7 0.83 1.09 2.71 4.465 6.655 12.305 22.59");

  private final HistoricalBenchmarkStore store;

  JdbcHistoricalBenchmarkStoreTest(TestDatabase database) {
    this.store = database.stores().bean(HistoricalBenchmarkStore.class);
  }

  @Test
  void comesBackAsItWasImported() {
    BenchmarkOrigin origin =
        new BenchmarkOrigin(
            "github.com/CMSgov/qpp-measures-data",
            Optional.of("100b25f9"),
            Optional.of(LocalDate.of(2026, 8, 20)));

    HistoricalBenchmarkSet set =
        store.add(digest("one"), digest("file"), origin, NOW, "me", List.of(COST, RATE));

    assertThat(set.importedAt()).isEqualTo("2026-11-28T12:00:00.123456Z");
    assertThat(set.benchmarks())
        .isEqualTo(Map.of(BenchmarkProvenance.MOCK, 1L, BenchmarkProvenance.FINAL, 1L));
    assertThat(store.sets()).contains(set);
    assertThat(store.benchmarks(set.number())).containsExactly(COST, RATE);
    assertThat(store.upTo(2026))
        .contains(new BenchmarkInUse(set.number(), COST), new BenchmarkInUse(set.number(), RATE));
    assertThat(store.upTo(2025))
        .contains(new BenchmarkInUse(set.number(), RATE))
        .doesNotContain(new BenchmarkInUse(set.number(), COST));
    assertThat(store.benchmarks(set.number() + 1_000)).isEmpty();
  }

  @Test
  void numbersGoUpAndTheSameContentIsKeptOnce() {
    BenchmarkOrigin origin = new BenchmarkOrigin("", Optional.empty(), Optional.empty());
    HistoricalBenchmarkSet two =
        store.add(digest("two"), digest("file"), origin, NOW, "me", List.of(RATE));
    HistoricalBenchmarkSet three =
        store.add(digest("three"), digest("file"), origin, NOW, "me", List.of(RATE));

    assertThat(three.number()).isEqualTo(two.number() + 1);
    assertThatThrownBy(
            () -> store.add(digest("two"), digest("file"), origin, NOW, "me", List.of(RATE)))
        .isInstanceOf(ConflictException.class);
    assertThat(store.sets().getFirst()).isEqualTo(three);
  }

  private static String digest(String text) {
    return Sha256.of(text);
  }

  private static HistoricalBenchmark benchmark(
      int year,
      String measure,
      SubmissionMethod method,
      BenchmarkProvenance provenance,
      String percentiles) {
    return new HistoricalBenchmark(
        new HistoricalBenchmark.Key(year, measure, method),
        year,
        "costScore",
        true,
        false,
        true,
        Stream.of(percentiles.split(" ")).map(BigDecimal::new).toList(),
        Optional.of(new BigDecimal("14803.41")),
        provenance);
  }
}
