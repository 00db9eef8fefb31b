package org.asmengine.application.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;

/** The fields of one record, each asked for by its type; the first bad one rejects the row. */
public final class Fields {

  /** The most characters of a free text. */
  static final int MOST_TEXT = 64;

  /** The most characters of a name. */
  static final int MOST_NAME = 200;

  private static final int MOST_COUNT_DIGITS = 12;
  private static final int MOST_INTEGER_DIGITS = 12;
  private static final String REPLACEMENT = "\uFFFD";
  private static final int DATE_LENGTH = "2027-01-31".length();

  private final DataFile file;
  private final InputRecord record;

  /**
   * The fields of a record.
   *
   * @throws RowRejected when its fields can't be told apart, or hold what is no text
   */
  public Fields(DataFile file, InputRecord record) throws RowRejected {
    this.file = file;
    this.record = record;
    if (!record.isWellQuoted()) {
      throw new RowRejected(
          "",
          ErrorCode.STRAY_QUOTE,
          "a quote within or behind a field, or one that is not closed",
          ErrorCode.STRAY_QUOTE.allowed());
    }
    if (record.found() != file.columns().size()) {
      throw new RowRejected(
          "",
          ErrorCode.FIELD_COUNT,
          "%d fields".formatted(record.found()),
          "%d fields".formatted(file.columns().size()));
    }
    for (int i = 0; i < record.fields().size(); i++) {
      if (record.fields().get(i).contains(REPLACEMENT)) {
        throw new RowRejected(
            file.columns().get(i), ErrorCode.NOT_UTF8, "bytes that are not UTF-8", "UTF-8 text");
      }
    }
  }

  /** Where the record is. */
  public SourceRow source() {
    return new SourceRow(file.fileName(), record.line());
  }

  /** The text of the column as it is, empty where there is none. */
  public String optional(String column) {
    return record.fields().get(file.columns().indexOf(column));
  }

  /** Whether the column has no text. */
  public boolean isEmpty(String column) {
    return optional(column).isEmpty();
  }

  /** The text of the column, which must have one. */
  public String required(String column) throws RowRejected {
    String value = optional(column);
    if (value.isEmpty()) {
      throw new RowRejected(column, ErrorCode.MISSING_VALUE, "nothing", "a value");
    }
    return value;
  }

  /** The nine digits of the column {@code tin}. */
  public String tin() throws RowRejected {
    String value = required("tin");
    if (!Tin.isValid(value)) {
      throw reject(
          "tin",
          ErrorCode.NOT_A_TIN,
          "%d digits, not %d characters".formatted(Tin.DIGITS, value.length()));
    }
    return value;
  }

  /** The ten digits of the column {@code npi}. */
  public String npi() throws RowRejected {
    String value = required("npi");
    if (!Npi.isValid(value)) {
      throw reject(
          "npi",
          ErrorCode.NOT_AN_NPI,
          "%d digits, not %d characters".formatted(Npi.DIGITS, value.length()));
    }
    return value;
  }

  /** The NPI, or nothing where a row may speak for the whole TIN. */
  String optionalNpi() throws RowRejected {
    return isEmpty("npi") ? "" : npi();
  }

  /** A free text of up to {@value #MOST_TEXT} characters, or none. */
  public String text(String column) throws RowRejected {
    return text(column, MOST_TEXT);
  }

  /** The name of a person or an organization, of up to {@value #MOST_NAME} characters, or none. */
  public String longText(String column) throws RowRejected {
    return text(column, MOST_NAME);
  }

  private String text(String column, int most) throws RowRejected {
    String value = optional(column);
    if (value.length() > most || value.chars().anyMatch(Fields::isNoText)) {
      throw reject(
          column,
          ErrorCode.TEXT_NOT_ALLOWED,
          "up to %d characters, no control characters but line breaks".formatted(most));
    }
    return value;
  }

  /** A code of capital letters and digits, of at least one and at most so many. */
  public String shortCode(String column, int most) throws RowRejected {
    String value = required(column);
    if (value.length() > most || !value.chars().allMatch(Fields::isOfACode)) {
      throw reject(
          column,
          ErrorCode.TEXT_NOT_ALLOWED,
          "up to %d capital letters and digits".formatted(most));
    }
    return value;
  }

  /** Exactly so many digits, kept as text; anything else is rejected with the code. */
  public String digits(String column, int length, ErrorCode code) throws RowRejected {
    String value = required(column);
    if (value.length() != length || !areDigits(value)) {
      throw reject(column, code, code.allowed());
    }
    return value;
  }

  /** One of the codes. */
  public String code(String column, List<String> codes) throws RowRejected {
    String value = required(column);
    if (!codes.contains(value)) {
      throw reject(column, ErrorCode.UNKNOWN_CODE, "one of " + String.join(", ", codes));
    }
    return value;
  }

  /** Whether the column says Y, where N is the other answer. */
  public boolean yes(String column) throws RowRejected {
    return code(column, List.of("Y", "N")).equals("Y");
  }

  /** A whole number of at least so much and at most twelve digits. */
  public long count(String column, long least) throws RowRejected {
    String value = required(column);
    if (!areDigits(value)) {
      throw reject(
          column,
          isDecimal(value) || isNegative(value)
              ? ErrorCode.NOT_A_WHOLE_NUMBER
              : ErrorCode.NOT_A_NUMBER,
          "a whole number of at least " + least);
    }
    String significant = withoutLeadingZeros(value);
    if (significant.length() > MOST_COUNT_DIGITS || Long.parseLong(significant) < least) {
      throw reject(
          column,
          ErrorCode.NUMBER_OUT_OF_RANGE,
          "a whole number of at least %d and at most %d digits"
              .formatted(least, MOST_COUNT_DIGITS));
    }
    return Long.parseLong(significant);
  }

  long countOrZero(String column) throws RowRejected {
    return isEmpty(column) ? 0 : count(column, 0);
  }

  /** A decimal of at least zero with at most so many decimals. */
  public BigDecimal decimal(String column, int mostDecimals) throws RowRejected {
    String value = required(column);
    if (!isDecimal(value)) {
      throw reject(
          column,
          isNegative(value) ? ErrorCode.NUMBER_OUT_OF_RANGE : ErrorCode.NOT_A_NUMBER,
          "a plain decimal number of at least 0");
    }
    BigDecimal decimal = new BigDecimal(value);
    if (decimal.scale() > mostDecimals
        || decimal.precision() - decimal.scale() > MOST_INTEGER_DIGITS) {
      throw reject(
          column,
          ErrorCode.NUMBER_OUT_OF_RANGE,
          "at most %d digits before and %d after the decimal point"
              .formatted(MOST_INTEGER_DIGITS, mostDecimals));
    }
    return decimal;
  }

  /** A day like 2027-01-31. */
  public LocalDate date(String column) throws RowRejected {
    String value = required(column);
    try {
      if (value.length() == DATE_LENGTH && isDigit(value.charAt(0))) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeParseException e) {
      // told below, with what was found
    }
    throw reject(column, ErrorCode.NOT_A_DATE, ErrorCode.NOT_A_DATE.allowed());
  }

  Instant instant(String column) throws RowRejected {
    String value = required(column);
    try {
      if (isDigit(value.charAt(0))) {
        return OffsetDateTime.parse(value, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
      }
    } catch (DateTimeParseException e) {
      // told below, with what was found
    }
    throw reject(column, ErrorCode.NOT_AN_INSTANT, ErrorCode.NOT_AN_INSTANT.allowed());
  }

  void refuse(String column, String kindOfRow) throws RowRejected {
    if (!isEmpty(column)) {
      throw reject(column, ErrorCode.VALUE_NOT_ALLOWED_HERE, "nothing on a row of " + kindOfRow);
    }
  }

  /** The rejection of the column's value, which is shown masked. */
  public RowRejected reject(String column, ErrorCode code, String allowed) {
    return new RowRejected(column, code, FoundValue.show(column, optional(column)), allowed);
  }

  /** RFC 4180 allows line breaks in quotes, and no other control characters. */
  private static boolean isNoText(int character) {
    return Character.isISOControl(character) && character != '\r' && character != '\n';
  }

  private static boolean isOfACode(int character) {
    return isDigit(character) || (character >= 'A' && character <= 'Z');
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isNegative(String value) {
    return value.startsWith("-") && isDecimal(value.substring(1));
  }

  private static boolean isDecimal(String value) {
    int point = value.indexOf('.');
    return point < 0
        ? areDigits(value)
        : areDigits(value.substring(0, point)) && areDigits(value.substring(point + 1));
  }

  private static boolean areDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static String withoutLeadingZeros(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }
}
