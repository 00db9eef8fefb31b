package org.asmengine.application.incentives;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;

/**
 * What a beneficiary got, as the cap counts it.
 *
 * @param year the calendar year
 * @param ofYear what counts of that year, in dollars
 * @param ofLifetime what counts over the life of the model, in dollars
 * @param cap the most that is allowed, in dollars
 * @param capPeriod over which period it refuses
 * @param capScope whose incentives count
 * @param entries the caller's own entries; those of others count and are not told
 */
public record IncentiveTotals(
    PerformanceYear year,
    BigDecimal ofYear,
    BigDecimal ofLifetime,
    BigDecimal cap,
    CapPeriod capPeriod,
    CapScope capScope,
    List<IncentiveEntry> entries) {

  /** Copies the list. */
  public IncentiveTotals {
    entries = List.copyOf(entries);
  }

  /** What may still be given in that year, in dollars. */
  public BigDecimal remaining() {
    BigDecimal counting =
        switch (capPeriod) {
          case CALENDAR_YEAR -> ofYear;
          case LIFETIME -> ofLifetime;
        };
    return cap.subtract(counting).max(BigDecimal.ZERO);
  }
}
