package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.asmengine.domain.number.Exact;

/**
 * What counts of an episode for a measure score. It is attributed to a participant already.
 *
 * @param start its first day
 * @param end its last day, not before the first
 * @param observed its observed cost in dollars, 0 or more
 * @param expected its expected cost in dollars, more than 0
 */
public record CostEpisode(
    LocalDate start, LocalDate end, BigDecimal observed, BigDecimal expected) {

  /** Checks what would make a division or a mean meaningless. */
  public CostEpisode {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("an episode ends before it starts");
    }
    if (observed.signum() < 0 || expected.signum() <= 0) {
      throw new IllegalArgumentException(
          "costs of an episode: found %s over %s, allowed 0 or more over more than 0"
              .formatted(observed, expected));
    }
  }

  /** Observed over expected cost, to {@link Exact#PRECISION} where the division does not end. */
  public BigDecimal ratio() {
    return Exact.divide(observed, expected);
  }

  /** How many days it has, the first and the last included. */
  long days() {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  /** The same with another observed cost. */
  CostEpisode observed(BigDecimal cost) {
    return new CostEpisode(start, end, cost, expected);
  }
}
