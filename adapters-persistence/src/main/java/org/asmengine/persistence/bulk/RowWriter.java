package org.asmengine.persistence.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Takes the values of a row, column by column. */
public interface RowWriter {

  /** A text. */
  void text(String value);

  /** A whole number. */
  void number(long value);

  /** An exact decimal. */
  void decimal(BigDecimal value);

  /** A truth value. */
  void flag(boolean value);

  /** A date. */
  void date(LocalDate value);

  /** No value. */
  void nothing();

  /** A text or no value. */
  default void optionalText(Optional<String> value) {
    value.ifPresentOrElse(this::text, this::nothing);
  }

  /** A decimal or no value. */
  default void optionalDecimal(Optional<BigDecimal> value) {
    value.ifPresentOrElse(this::decimal, this::nothing);
  }
}
