package org.asmengine.domain.explain;

import java.math.BigDecimal;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.number.Exponential;

/** Works out the formula of an explanation, independently of what the formula is told of. */
final class Arithmetic {

  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text;
  }

  static BigDecimal valueOf(String formula) {
    Arithmetic arithmetic = new Arithmetic(formula.replace(" ", "").replace("...", ""));
    BigDecimal value = arithmetic.sum();
    if (arithmetic.at != arithmetic.text.length()) {
      throw new IllegalArgumentException("not plain arithmetic: " + formula);
    }
    return value;
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (true) {
      if (accept("+")) {
        value = value.add(product());
      } else if (accept("-")) {
        value = value.subtract(product());
      } else {
        return value;
      }
    }
  }

  private BigDecimal product() {
    BigDecimal value = factor();
    while (true) {
      if (accept("x")) {
        value = value.multiply(factor());
      } else if (accept("/")) {
        value = Exact.divide(value, factor());
      } else {
        return value;
      }
    }
  }

  private BigDecimal factor() {
    if (accept("-")) {
      return product().negate();
    }
    if (accept("exp(")) {
      return Exponential.of(closed(sum()));
    }
    if (accept("min(")) {
      BigDecimal first = separated(sum());
      return first.min(closed(sum()));
    }
    if (accept("max(")) {
      BigDecimal first = separated(sum());
      return first.max(closed(sum()));
    }
    return accept("(") ? closed(sum()) : number();
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return new BigDecimal(text.substring(from, at));
  }

  private BigDecimal closed(BigDecimal value) {
    require(")");
    return value;
  }

  private BigDecimal separated(BigDecimal value) {
    require(",");
    return value;
  }

  private void require(String token) {
    if (!accept(token)) {
      throw new IllegalArgumentException("expected " + token + " at " + at + " of " + text);
    }
  }

  private boolean accept(String token) {
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }
}
