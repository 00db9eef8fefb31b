package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.StopSignal;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.application.yearend.YearEndRequest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is asked to stop does so in every phase, and ends with the same bytes later. */
@ExtendWith(Engines.Parameter.class)
class StopTest {

  /** Raised once a phase has told of its progress for the first time, or has begun. */
  private static final class StopWithin implements Progress, StopSignal {
    private final Phase phase;
    private final boolean atOnce;
    private volatile boolean raised;
    private volatile Optional<Phase> last = Optional.empty();

    StopWithin(Phase phase) {
      this.phase = phase;
      this.atOnce = phase == Phase.REDUCE || phase == Phase.SETTLE;
    }

    @Override
    public boolean isRaised() {
      return raised;
    }

    @Override
    public void begin(Phase begun, long rows) {
      last = Optional.of(begun);
      raised |= atOnce && begun == phase;
    }

    @Override
    public void advance(Phase advanced, long rows) {
      raised |= advanced == phase;
    }

    @Override
    public void end(Phase ended) {}
  }

  @TempDir private Path directory;

  static Stream<Arguments> phases() {
    return Stream.of(Phase.values())
        .filter(phase -> phase != Phase.SEAL)
        .flatMap(phase ->
            Stream.of(TestDatabase.values()).map(database -> Arguments.of(database, phase)));
  }

  @ParameterizedTest
  @MethodSource("phases")
  void stopsInThePhaseAndGoesOnLater(TestDatabase database, Phase phase, Engines engines)
      throws IOException {
    Path input = directory.resolve("input");
    // Different inputs make different runs of one database.
    SmallExample.some(input, 6);
    YearEndCase given =
        YearEndCase.of(input, directory.resolve("output"))
            .with(SmallExample.another(60 + phase.stepName().hashCode() % 30))
            .in(2, 10);
    YearEnd yearEnd = engines.on(database).yearEnd();
    StopWithin stop = new StopWithin(phase);

    EngineException stopped =
        catchThrowableOfType(
            EngineException.class, () -> yearEnd.run(stopping(given.request(), stop)));

    assertThat(stopped).as("stopped").isNotNull();
    assertThat(stopped.code()).isEqualTo(ErrorCode.RUN_STOPPED);
    assertThat(stop.last).as("the last phase that began").contains(phase);
    YearEndOutcome outcome = yearEnd.run(given.request());
    assertThat(outcome.existed()).isFalse();
    YearEndCase unharmed = YearEndCase.of(input, directory.resolve("unharmed"));
    yearEnd.run(unharmed.request());
    ResultFiles.in(given.output()).mustEqual(ResultFiles.in(unharmed.output()));
  }

  private static YearEndRequest stopping(YearEndRequest request, StopWithin stop) {
    return new YearEndRequest(
        request.year(),
        request.overrides(),
        request.source(),
        Optional.empty(),
        request.output(),
        request.maxRejects(),
        request.partitions(),
        request.chunkSize(),
        stop,
        stop);
  }
}
