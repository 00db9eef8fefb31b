package org.asmengine.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/** The values of one row; whatever is malformed throws the code INVALID. */
final class Fields {

  static final String INVALID = "INVALID";

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String INSTANT =
      DATE + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})";

  private final Csv.Row row;

  Fields(Csv.Row row) {
    BadRowException.unless(row.wellFormed(), INVALID);
    this.row = row;
  }

  String text(String column) {
    return row.get(column);
  }

  boolean isEmpty(String column) {
    return text(column).isEmpty();
  }

  private String matching(String column, String pattern) {
    BadRowException.unless(text(column).matches(pattern), INVALID);
    return text(column);
  }

  /** "TIN is 9 digits, NPI 10 digits: identifiers, kept as text, never numbers." */
  String tin() {
    return matching("tin", "[0-9]{9}");
  }

  String npi() {
    return matching("npi", "[0-9]{10}");
  }

  /** "npi empty = the whole TIN". */
  String npiOrEmpty() {
    return matching("npi", "([0-9]{10})?");
  }

  /** A plain decimal that is not negative. */
  BigDecimal decimal(String column) {
    BigDecimal value = new BigDecimal(matching(column, "-?[0-9]+(\\.[0-9]+)?"));
    BadRowException.unless(value.signum() >= 0, INVALID);
    return value;
  }

  /** "Amounts are dollars with at most 2 decimals." */
  BigDecimal amount(String column) {
    matching(column, "-?[0-9]+(\\.[0-9]{1,2})?");
    return decimal(column);
  }

  /** A whole number that is not negative. */
  BigDecimal count(String column) {
    return new BigDecimal(matching(column, "[0-9]+"));
  }

  BigDecimal countOrZero(String column) {
    return isEmpty(column) ? BigDecimal.ZERO : count(column);
  }

  String oneOf(String column, Set<String> allowed) {
    BadRowException.unless(allowed.contains(text(column)), INVALID);
    return text(column);
  }

  LocalDate date(String column) {
    try {
      return LocalDate.parse(matching(column, DATE));
    } catch (DateTimeException e) {
      throw new BadRowException(INVALID);
    }
  }

  Period period(String start, String end) {
    Period period = new Period(date(start), date(end));
    BadRowException.unless(!period.start().isAfter(period.end()), INVALID);
    return period;
  }

  Instant instant(String column) {
    try {
      return OffsetDateTime.parse(matching(column, INSTANT)).toInstant();
    } catch (DateTimeException e) {
      throw new BadRowException(INVALID);
    }
  }

  void mustBeEmpty(String... columns) {
    for (String column : columns) {
      BadRowException.unless(isEmpty(column), INVALID);
    }
  }
}
