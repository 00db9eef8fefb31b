package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.Collectors;
import org.asmengine.domain.number.Rounding;

/** How numbers are written in values and formulas. */
final class Figures {

  /** A number with no more decimals than this stands in a formula whole. */
  private static final int MOST_WHOLE = 12;

  private static final int CUT_OFF = 6;

  private Figures() {}

  /** The number without trailing zeros; one that goes on and on is cut off and ends in dots. */
  static String exact(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() > MOST_WHOLE) {
      return number.setScale(CUT_OFF, RoundingMode.DOWN).toPlainString() + "...";
    }
    return stripped.toPlainString();
  }

  /** The number as a further term of a sum, with its sign. */
  static String term(BigDecimal number) {
    return (number.signum() < 0 ? " - " : " + ") + exact(number.abs());
  }

  /** The sum of the numbers, not worked out. */
  static String sum(Collection<BigDecimal> numbers) {
    return numbers.isEmpty()
        ? "0"
        : numbers.stream().map(Figures::exact).collect(Collectors.joining(" + "));
  }

  /** The number with as many decimals as its column of the published files. */
  static String published(BigDecimal number, int decimals) {
    return new Rounding("published", decimals).apply(number).toPlainString();
  }
}
