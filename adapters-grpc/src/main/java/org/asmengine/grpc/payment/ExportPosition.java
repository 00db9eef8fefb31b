package org.asmengine.grpc.payment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.application.payment.MultiplierIndex;

/**
 * Where an export goes on. A run never changes, so that a position means the same participant on
 * every instance; a correction changes what an export holds, and who was interrupted by one starts
 * anew.
 *
 * @param run the number of the run that is published
 * @param corrections how many corrections of its results the export holds
 * @param next the position of the first participant that has not been sent
 */
record ExportPosition(int run, long corrections, int next) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,18})/([0-9]{1,9})");

  static ExportPosition of(MultiplierIndex index, int next) {
    return new ExportPosition(index.run().value(), index.corrections(), next);
  }

  static Optional<ExportPosition> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ExportPosition(
                Integer.parseInt(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /** Whether it lies in the index, its end included. */
  boolean isOf(MultiplierIndex index) {
    return run == index.run().value() && corrections == index.corrections() && next <= index.size();
  }

  @Override
  public String toString() {
    return run + "/" + corrections + "/" + next;
  }
}
