package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One line for each step on a terminal, redrawn in place while the step runs. */
final class TerminalProgress implements StepProgress {

  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int BAR = 14;
  private static final String LINE_START = "\r";
  private static final String CLEAR_TO_END = "\u001b[K";

  private final PrintWriter err;
  private final LongSupplier nanos;
  private final AtomicLong drawnAt = new AtomicLong();
  private volatile Optional<Step> current = Optional.empty();

  /**
   * On that stream.
   *
   * @param nanos a clock that counts nanoseconds
   */
  TerminalProgress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begin(String activity, long rows) {
    end();
    long now = nanos.getAsLong();
    Step step = new Step(activity, rows, now);
    current = Optional.of(step);
    drawnAt.set(now);
    draw(line(step, now));
  }

  @Override
  public void advance(long rows) {
    current.ifPresent(step -> {
      step.add(rows);
      long now = nanos.getAsLong();
      long last = drawnAt.get();
      if (now - last >= REDRAW_NANOS && drawnAt.compareAndSet(last, now)) {
        redraw(step, now);
      }
    });
  }

  @Override
  public synchronized void end() {
    current.ifPresent(step -> {
      draw("%-20s %s".formatted(step.activity(), step.summary(nanos.getAsLong())));
      lineEnd();
    });
  }

  @Override
  public synchronized void close() {
    if (current.isPresent()) {
      lineEnd();
    }
  }

  private synchronized void redraw(Step step, long now) {
    if (current.filter(step::equals).isPresent()) {
      draw(line(step, now));
    }
  }

  private void draw(String line) {
    err.print(LINE_START + line + CLEAR_TO_END);
    err.flush();
  }

  private void lineEnd() {
    current = Optional.empty();
    err.println();
    err.flush();
  }

  private static String line(Step step, long now) {
    StringBuilder line = new StringBuilder("%-20s ".formatted(step.activity()));
    if (step.hasTotal()) {
      int full = (int) (step.share() * BAR);
      line.repeat("█", full).repeat("░", BAR - full);
      line.append("%4d%%  ".formatted((int) (step.share() * 100)));
    }
    if (step.done() > 0) {
      line.append(Figures.count(step.done(), "row", "rows"));
      line.append("  %s/s".formatted(Figures.count(step.rate(now))));
      step.secondsLeft(now)
          .ifPresent(left -> line.append("  %s left".formatted(Figures.clock(left))));
    } else {
      line.append("...");
    }
    return line.toString();
  }
}
