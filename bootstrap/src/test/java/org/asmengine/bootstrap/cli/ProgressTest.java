package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.asmengine.application.run.Phase;
import org.junit.jupiter.api.Test;

/** Progress on a terminal and elsewhere. */
class ProgressTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();
  private final StepProgress terminal = new TerminalProgress(new PrintWriter(err), nanos::get);
  private final StepProgress plain = new PlainProgress(new PrintWriter(err), nanos::get);

  @Test
  void aTerminalGetsABarWithRowsRateAndTimeLeft() {
    terminal.begin(Phase.SCORE, 4_000);
    pass(Duration.ofSeconds(2));
    terminal.advance(Phase.SCORE, 1_000);

    assertThat(drawn())
        .containsExactly(
            "scoring participants ░░░░░░░░░░░░░░   0%  ...",
            "scoring participants ███░░░░░░░░░░░  25%  1,000 rows  500/s  0:06 left");

    pass(Duration.ofSeconds(4));
    terminal.advance(Phase.SCORE, 3_000);
    terminal.end(Phase.SCORE);

    assertThat(drawn().getLast()).isEqualTo("scoring participants 4,000 rows in 6.0 s\n");
  }

  @Test
  void anUnknownTotalHasNoBar() {
    terminal.begin(Phase.WRITE, 0);
    pass(Duration.ofSeconds(1));
    terminal.advance(Phase.WRITE, 7);

    assertThat(drawn().getLast()).isEqualTo("writing files        7 rows  7/s");
  }

  @Test
  void aTerminalIsRedrawnAtMostTenTimesASecond() {
    terminal.begin(Phase.LOAD, 10_000);
    for (int i = 0; i < 10_000; i++) {
      pass(Duration.ofMillis(1));
      terminal.advance(Phase.LOAD, 1);
    }
    terminal.end(Phase.LOAD);

    assertThat(drawn()).hasSize(102);
  }

  @Test
  void everyLineFitsATerminal() {
    terminal.begin(Phase.SCORE, 10_000_000);
    pass(Duration.ofHours(2));
    terminal.advance(Phase.SCORE, 9_999_999);

    assertThat(drawn()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void aStepThatBreaksOffLeavesItsLine() {
    terminal.begin(Phase.SCORE, 10);
    terminal.close();
    terminal.close();

    assertThat(err.toString()).endsWith("...\u001b[K\n");
  }

  @Test
  void elsewhereEachStepIsTwoLines() {
    plain.begin(Phase.LOAD, 12_000);
    pass(Duration.ofMillis(3_450));
    plain.advance(Phase.LOAD, 12_000);
    plain.end(Phase.LOAD);
    plain.begin(Phase.SEAL, 0);
    pass(Duration.ofMinutes(2));
    plain.end(Phase.SEAL);
    plain.close();

    assertThat(err.toString().lines())
        .containsExactly(
            "asm: loading rows ...",
            "asm: loading rows: 12,000 rows in 3.5 s",
            "asm: sealing the run ...",
            "asm: sealing the run: done in 2:00");
  }

  @Test
  void severalThreadsMayAdvance() throws Exception {
    plain.begin(Phase.WRITE, 0);
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        futures.add(
            executor.submit(() -> {
              for (int i = 0; i < 25_000; i++) {
                plain.advance(Phase.WRITE, 1);
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    plain.end(Phase.WRITE);

    assertThat(err.toString()).contains("100,000 rows");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** The lines as they were drawn one over the other. */
  private List<String> drawn() {
    return List.of(err.toString().replace("\u001b[K", "").substring(1).split("\r", -1));
  }
}
