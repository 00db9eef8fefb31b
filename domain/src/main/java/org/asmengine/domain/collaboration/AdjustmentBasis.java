package org.asmengine.domain.collaboration;

import java.math.BigDecimal;
import java.time.Instant;
import org.asmengine.domain.Rule;

/**
 * What the most that may be paid under arrangements for a performance year rests on: the sum of the
 * payment adjustments of participants, from a published result (42 CFR 512.771(a)(7)). The sums of
 * claims that were really paid are not known to the engine: the result has each factor times the
 * Part B payments of the performance year.
 *
 * @param run the number of the run that is published
 * @param paymentYear the year whose payments it adjusts
 * @param publishedAt when it was published
 * @param participants how many participants are asked for
 * @param found how many of them the result has; the others have no adjustment
 * @param adjustments the sum of their adjustments in dollars, negative where they lose
 */
@Rule({"42 CFR 512.771(a)(7)", "R-771-a-7"})
public record AdjustmentBasis(
    int run,
    int paymentYear,
    Instant publishedAt,
    int participants,
    int found,
    BigDecimal adjustments) {

  /** The most that may be paid, in dollars: the sum, or nothing where it is negative. */
  public BigDecimal cap() {
    return adjustments.max(BigDecimal.ZERO);
  }
}
