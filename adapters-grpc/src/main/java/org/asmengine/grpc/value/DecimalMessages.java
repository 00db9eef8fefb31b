package org.asmengine.grpc.value;

import com.google.type.Decimal;
import java.math.BigDecimal;

/** Exact decimals: the digits as they are published, zeros at the end included. */
public final class DecimalMessages {

  private DecimalMessages() {}

  /** The number with all its decimals. */
  public static Decimal message(BigDecimal number) {
    return Decimal.newBuilder().setValue(number.toPlainString()).build();
  }
}
