package org.asmengine.grpc.register;

import com.google.type.Money;
import java.math.BigDecimal;
import org.asmengine.grpc.call.CallException;

/** Amounts of money in requests. */
final class MoneyFields {

  private static final String CURRENCY = "USD";
  private static final int NANOS_DIGITS = 9;
  private static final int CENTS = 2;

  private MoneyFields() {}

  /**
   * An amount of dollars, more than 0, with at most two decimals.
   *
   * @throws CallException INVALID_FIELD when it is none
   */
  static BigDecimal positive(String field, Money money) {
    BigDecimal amount =
        BigDecimal.valueOf(money.getUnits())
            .add(BigDecimal.valueOf(money.getNanos(), NANOS_DIGITS));
    boolean dollars = money.getCurrencyCode().equals(CURRENCY);
    if (!dollars || amount.signum() <= 0 || amount.stripTrailingZeros().scale() > CENTS) {
      throw CallException.invalidField(
          field, "US dollars (USD), more than 0, with at most two decimals");
    }
    return amount.setScale(CENTS);
  }
}
