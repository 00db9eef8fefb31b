package org.asmengine.domain.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;

/** The benchmarks of a performance year: at most one for a measure and collection type. */
public final class Benchmarks {

  private record Key(MeasureId measure, CollectionType collectionType) {}

  private final Map<Key, Benchmark> byKey = new HashMap<>();
  private final List<Benchmark> all;

  private Benchmarks(Collection<Benchmark> benchmarks) {
    this.all = List.copyOf(benchmarks);
    for (Benchmark benchmark : all) {
      Benchmark earlier =
          byKey.put(new Key(benchmark.measure(), benchmark.collectionType()), benchmark);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "two benchmarks of %s %s".formatted(benchmark.measure(), benchmark.collectionType()));
      }
    }
  }

  /** The benchmarks given. */
  public static Benchmarks of(Collection<Benchmark> benchmarks) {
    return new Benchmarks(benchmarks);
  }

  /** The benchmark of the measure and collection type, if there were enough reporters. */
  public Optional<Benchmark> find(MeasureId measure, CollectionType collectionType) {
    return Optional.ofNullable(byKey.get(new Key(measure, collectionType)));
  }

  /** All benchmarks. */
  public List<Benchmark> all() {
    return all;
  }
}
