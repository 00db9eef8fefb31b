package org.asmengine.domain.collaboration;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;

/**
 * The cap on payments between the parties: all of a performance year together may not exceed the
 * sum of the participants' payment adjustments, and nothing may be paid where that is negative (42
 * CFR 512.771(a)(7); that a negative sum allows nothing is inferred).
 */
public final class PaymentCap {

  private static final String PARAGRAPH = "42 CFR 512.771(a)(7)";

  private PaymentCap() {}

  /**
   * Whether payments of that sum keep within the cap.
   *
   * @param condition the name of the finding
   * @param paid the sum of the payments, in dollars
   */
  @Rule({PARAGRAPH, "R-771-a-7"})
  public static Finding check(String condition, BigDecimal paid, AdjustmentBasis basis) {
    return new Finding(
        condition,
        Verdict.of(paid.compareTo(basis.cap()) <= 0),
        "payments of $%s".formatted(paid.toPlainString()),
        "at most $%s: adjustments of $%s of %d of %d participants in run %d, published for %d"
            .formatted(
                basis.cap().toPlainString(),
                basis.adjustments().toPlainString(),
                basis.found(),
                basis.participants(),
                basis.run(),
                basis.paymentYear()),
        PARAGRAPH);
  }
}
