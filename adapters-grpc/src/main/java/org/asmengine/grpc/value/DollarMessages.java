package org.asmengine.grpc.value;

import com.google.type.Money;
import java.math.BigDecimal;

/** Amounts in US dollars, exact. */
public final class DollarMessages {

  private static final String CURRENCY = "USD";
  private static final int NANOS_DIGITS = 9;

  private DollarMessages() {}

  /**
   * The amount.
   *
   * @throws ArithmeticException when it has more than nine decimals
   */
  public static Money message(BigDecimal dollars) {
    BigDecimal units = new BigDecimal(dollars.toBigInteger());
    return Money.newBuilder()
        .setCurrencyCode(CURRENCY)
        .setUnits(units.longValueExact())
        .setNanos(dollars.subtract(units).movePointRight(NANOS_DIGITS).intValueExact())
        .build();
  }
}
