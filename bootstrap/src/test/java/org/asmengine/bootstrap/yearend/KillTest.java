package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.run.Phase;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.privacy.IdentifierScan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run whose process was killed resumes with the same request and ends with the same bytes. All
 * processes die first, one after another on each of the same two databases; then one engine on each
 * resumes every run. {@code -Dasm.seed} repeats the random moments.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

  private static final long SEED = Long.getLong("asm.seed", System.currentTimeMillis() % 1_000_000);
  private static final List<Phase> WITH_PROGRESS =
      List.of(Phase.REVIEW, Phase.LOAD, Phase.SCORE, Phase.ADJUST, Phase.WRITE);
  private static final int MOMENTS = 8;
  private static final int PREPARATIONS = 6;
  private static final int SIGNALS = 4;
  private static final int MOST_MILLIS = 60;
  private static final int PARTITIONS = 2;
  private static final int ONE_PRACTICE_OF = 6;
  private static final int PERMILLE = 1_000;
  private static final long MOST_SECONDS = 600;

  /** How a process dies. */
  private sealed interface Death {
    /** By itself when a phase begins or ends. */
    record AtBoundary(String when) implements Death {}

    /** By itself when that much of a phase is done. */
    record Within(Phase phase, int permille) implements Death {}

    /** By kill -9 after that much of the time that a run takes. */
    record BySignal(int permille) implements Death {}

    /** By itself while the phase after this one is being prepared. */
    record SoonAfter(Phase phase, int millis) implements Death {}

    /** One process after another, each with more or fewer partitions than the one before. */
    record AgainAndAgain(List<String> whens) implements Death {}
  }

  record Victim(int number, TestDatabase database, Death death) {
    @Override
    public String toString() {
      return "run %d on %s: %s, seed %d".formatted(number, database, death, SEED);
    }
  }

  private final Map<TestDatabase, DatabaseLocation> locations = new EnumMap<>(TestDatabase.class);
  private final Map<TestDatabase, Engine> engines = new EnumMap<>(TestDatabase.class);
  private final Map<Integer, List<Integer>> exitCodes = new ConcurrentHashMap<>();
  private final Path directory;
  private final Path input;
  private ResultFiles expected = new ResultFiles(SmallExample.expected(), "");

  KillTest(@TempDir Path directory) {
    this.directory = directory;
    this.input = directory.resolve("input");
  }

  @SuppressWarnings("EnumOrdinal") // any order of the databases will do
  static List<Victim> victims() {
    List<Death> deaths = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      deaths.add(new Death.AtBoundary("begin " + phase));
      deaths.add(new Death.AtBoundary("end " + phase));
    }
    Random random = new Random(SEED);
    for (int i = 0; i < MOMENTS; i++) {
      deaths.add(
          new Death.Within(
              WITH_PROGRESS.get(random.nextInt(WITH_PROGRESS.size())), random.nextInt(PERMILLE)));
    }
    List<Phase> before = List.of(Phase.REVIEW, Phase.REFERENCE, Phase.REDUCE);
    for (int i = 0; i < PREPARATIONS; i++) {
      deaths.add(new Death.SoonAfter(before.get(i % before.size()), random.nextInt(MOST_MILLIS)));
    }
    for (int i = 0; i < SIGNALS; i++) {
      deaths.add(new Death.BySignal(random.nextInt(PERMILLE)));
    }
    List<String> whens =
        List.of("after LOAD 3", "after LOAD 6", "after SCORE 2", "after SCORE 2", "after ADJUST 3");
    deaths.add(new Death.AgainAndAgain(whens));
    deaths.add(new Death.AgainAndAgain(whens));
    List<Victim> victims = new ArrayList<>();
    for (Death death : deaths) {
      int number = victims.size() + 1;
      // Of two neighbours one dies on each database; phases take turns at which is which.
      int turn = death instanceof Death.AtBoundary ? number + (number - 1) / 2 : number;
      victims.add(
          new Victim(number, TestDatabase.values()[turn % TestDatabase.values().length], death));
    }
    return victims;
  }

  @BeforeAll
  void killThemAll() throws IOException, InterruptedException, ExecutionException {
    SmallExample.some(input, ONE_PRACTICE_OF);
    for (TestDatabase database : TestDatabase.values()) {
      locations.put(database, database.fresh(directory));
    }
    ProgressCounter counter = new ProgressCounter();
    long begin = System.nanoTime();
    Path output = directory.resolve("unharmed");
    try (Engine engine = Engine.open(TestDatabase.H2.fresh(directory.resolve("unharmed-data")))) {
      begin = System.nanoTime();
      engine
          .yearEnd()
          .run(MortalYearEnd.given(input, output, 1, PARTITIONS).tell(counter).request());
    }
    // In a process that has just begun it takes longer than here: some signals come early.
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    expected = ResultFiles.in(output);
    killOnEachDatabase(counter, millis);
    for (TestDatabase database : TestDatabase.values()) {
      engines.put(database, Engine.open(location(database)));
    }
  }

  /** One after another on a database, and on both databases at once. */
  private void killOnEachDatabase(ProgressCounter counter, long millis)
      throws InterruptedException, ExecutionException {
    List<Callable<Void>> kills = new ArrayList<>();
    for (TestDatabase database : TestDatabase.values()) {
      kills.add(() -> {
        for (Victim victim : victims()) {
          if (victim.database() == database) {
            exitCodes.put(victim.number(), kill(victim, counter, millis));
          }
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(kills.size())) {
      for (Future<Void> killed : threads.invokeAll(kills)) {
        killed.get();
      }
    }
  }

  private List<Integer> kill(Victim victim, ProgressCounter counter, long millis)
      throws IOException, InterruptedException {
    return switch (victim.death()) {
      case Death.AtBoundary(String when) -> List.of(run(victim, PARTITIONS, when));
      case Death.SoonAfter(Phase phase, int after) ->
          List.of(run(victim, PARTITIONS, "soon %s %d".formatted(phase, after)));
      case Death.Within(Phase phase, int permille) -> {
        long reports = 1 + counter.reports(phase) * permille / PERMILLE;
        yield List.of(run(victim, PARTITIONS, "after %s %d".formatted(phase, reports)));
      }
      case Death.AgainAndAgain(List<String> whens) -> {
        List<Integer> codes = new ArrayList<>();
        for (String when : whens) {
          codes.add(run(victim, whens.size() - codes.size(), when));
        }
        yield codes;
      }
      case Death.BySignal(int permille) -> {
        Process process = start(victim, PARTITIONS, "never");
        while (process.isAlive() && !Files.exists(MortalYearEnd.ready(output(victim)))) {
          Thread.sleep(5);
        }
        Thread.sleep(2 * millis * permille / PERMILLE);
        process.destroyForcibly();
        yield List.of(waitFor(victim, process));
      }
    };
  }

  private int run(Victim victim, int partitions, String when)
      throws IOException, InterruptedException {
    Files.deleteIfExists(MortalYearEnd.ready(output(victim)));
    return waitFor(victim, start(victim, partitions, when));
  }

  private Process start(Victim victim, int partitions, String when) throws IOException {
    return MortalYearEnd.start(
        location(victim.database()),
        input,
        output(victim),
        victim.number(),
        partitions,
        when,
        log(victim));
  }

  private int waitFor(Victim victim, Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
        .as("%s still runs: %s", victim, ResultFiles.read(log(victim)))
        .isTrue();
    return process.exitValue();
  }

  @Execution(ExecutionMode.SAME_THREAD) // one run at a time on each database
  @ParameterizedTest(name = "{0}")
  @MethodSource("victims")
  void resumesWithTheSameBytes(Victim victim) {
    List<Integer> codes = exitCodes.getOrDefault(victim.number(), List.of());
    String log = ResultFiles.read(log(victim));
    IdentifierScan.everyScanLooksAt("year end process", log);
    if (victim.death() instanceof Death.BySignal || victim.death() instanceof Death.SoonAfter) {
      // It may have come to its end just before.
      assertThat(codes).as(log).isSubsetOf(0, Kill.EXIT_CODE);
    } else {
      assertThat(codes).as(log).containsOnly(Kill.EXIT_CODE);
    }
    Path output = output(victim);
    expected.mustHoldWhatIsIn(output);

    YearEndOutcome outcome =
        engine(victim.database())
            .yearEnd()
            .run(MortalYearEnd.given(input, output, victim.number(), 1).request());

    assertThat(outcome.run().isComplete()).isTrue();
    ResultFiles.in(output).mustEqual(expected);
    assertThat(engine(victim.database()).verifyRun().verify(outcome.run().id()).findings())
        .isEmpty();
  }

  @AfterAll
  void close() {
    engines.values().forEach(Engine::close);
  }

  private Path output(Victim victim) {
    return directory.resolve("output" + victim.number());
  }

  private Path log(Victim victim) {
    return directory.resolve("log" + victim.number());
  }

  private DatabaseLocation location(TestDatabase database) {
    return locations.computeIfAbsent(database, kind -> kind.fresh(directory));
  }

  private Engine engine(TestDatabase database) {
    return engines.computeIfAbsent(database, kind -> Engine.open(location(kind)));
  }
}
