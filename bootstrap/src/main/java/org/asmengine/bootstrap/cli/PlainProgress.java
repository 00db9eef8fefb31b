package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A plain line where a step begins and one where it ends: for logs and pipes. */
final class PlainProgress implements StepProgress {

  private final PrintWriter err;
  private final LongSupplier nanos;
  private volatile Optional<Step> current = Optional.empty();

  /**
   * On that stream.
   *
   * @param nanos a clock that counts nanoseconds
   */
  PlainProgress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begin(String activity, long rows) {
    end();
    current = Optional.of(new Step(activity, rows, nanos.getAsLong()));
    print(activity + " ...");
  }

  @Override
  public void advance(long rows) {
    current.ifPresent(step -> step.add(rows));
  }

  @Override
  public synchronized void end() {
    current.ifPresent(
        step -> print("%s: %s".formatted(step.activity(), step.summary(nanos.getAsLong()))));
    current = Optional.empty();
  }

  @Override
  public synchronized void close() {
    current = Optional.empty();
  }

  private void print(String line) {
    err.println("asm: " + line);
    err.flush();
  }
}
