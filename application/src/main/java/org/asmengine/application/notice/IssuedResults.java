package org.asmengine.application.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.run.ScoringRun;

/** Port: when the results of a run were told to the participants. */
@FunctionalInterface
public interface IssuedResults {

  /**
   * That results were issued.
   *
   * @param at when; the days of a notice count from there
   * @param paymentYear the payment year for which they were published; none before publication
   */
  record Issuance(Instant at, OptionalInt paymentYear) {}

  /** The issuance of the run's results; none while they were not issued. */
  Optional<Issuance> find(ScoringRun run);

  /** This one, or else the other. */
  default IssuedResults orElse(IssuedResults other) {
    return run -> find(run).or(() -> other.find(run));
  }
}
