package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.asmengine.reference.RandomInputs;
import org.asmengine.reference.ReferenceYearEnd;
import org.asmengine.reference.Rejection;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine and the reference, two programs that share nothing but the contract, agree to the last
 * digit on random inputs. {@code -Dasm.seed} and {@code -Dasm.seeds} choose others.
 */
@ExtendWith(Engines.Parameter.class)
class DifferentialTest {

  private static final long FIRST_SEED = Long.getLong("asm.seed", 1);
  private static final long SEEDS = Long.getLong("asm.seeds", 64);
  private static final long EVERY = 5;

  /** All seeds on H2 and every fifth on MySQL, every second one with overrides. */
  static Stream<Arguments> seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS)
        .boxed()
        .flatMap(seed ->
            seed % EVERY == 0
                ? Stream.of(
                    Arguments.of(TestDatabase.H2, seed), Arguments.of(TestDatabase.MYSQL, seed))
                : Stream.of(Arguments.of(TestDatabase.H2, seed)));
  }

  @ParameterizedTest(name = "seed {1} on {0}")
  @MethodSource("seeds")
  void agreesWithTheReference(
      TestDatabase database, long seed, Engines engines, @TempDir Path directory)
      throws IOException {
    Path input = directory.resolve("input");
    RandomInputs.write(input, seed);
    Map<String, String> overrides = seed % 2 == 0 ? overrides(seed) : Map.of();
    ReferenceYearEnd.Result expected =
        ReferenceYearEnd.run(input, RandomInputs.PERFORMANCE_YEAR, overrides);

    YearEndCase given =
        YearEndCase.of(input, directory.resolve("output"))
            .with(overrides)
            .in(1 + (int) (seed % 3), seed % 4 == 0 ? 7 : 1_000);
    engines.on(database).yearEnd().run(given.request());
    ResultFiles files = ResultFiles.in(given.output());

    SortedMap<String, String> found = new TreeMap<>();
    files.rejected().forEach(one -> found.put(one.file() + " " + one.line(), one.code()));
    SortedMap<String, String> due = new TreeMap<>();
    for (Rejection one : expected.rejected()) {
      String place = one.file() + " " + one.line();
      // The reference has one code for everything that is malformed.
      String code =
          one.code().equals("INVALID") ? found.getOrDefault(place, "INVALID") : one.code();
      due.put(place, code);
    }
    String which = " in rejects of seed %d, overrides %s".formatted(seed, overrides);
    assertThat(without(found, due)).as("too much" + which).isEmpty();
    assertThat(without(due, found)).as("missing" + which).isEmpty();
    try {
      files.mustHaveResults(expected.files());
    } catch (AssertionError e) {
      fail("seed %d, overrides %s: %s".formatted(seed, overrides, e.getMessage()), e);
    }
  }

  /** Some overrides: most seeds give none, so this looks further until there are. */
  private static Map<String, String> overrides(long seed) {
    Map<String, String> overrides = RandomInputs.randomOverrides(seed);
    for (long further = seed; overrides.isEmpty(); further += 1_000) {
      overrides = RandomInputs.randomOverrides(further);
    }
    return overrides;
  }

  private static SortedMap<String, String> without(
      SortedMap<String, String> some, SortedMap<String, String> others) {
    SortedMap<String, String> rest = new TreeMap<>(some);
    rest.entrySet().removeAll(others.entrySet());
    return rest;
  }
}
