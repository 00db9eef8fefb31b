package org.asmengine.domain.collaboration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * A payment between the parties (42 CFR 512.771(a)(7)).
 *
 * @param number its number within the arrangement, from 1
 * @param year the performance year that it belongs to
 * @param payer who pays; the other side gets it
 * @param amount in dollars, more than 0, at most two decimals
 * @param paidOn the day
 * @param basis what the cap rested on when it was recorded
 */
@Rule({"42 CFR 512.771(a)(7)", "R-771-a-7"})
public record ArrangementPayment(
    int number,
    PerformanceYear year,
    Side payer,
    BigDecimal amount,
    LocalDate paidOn,
    AdjustmentBasis basis) {}
