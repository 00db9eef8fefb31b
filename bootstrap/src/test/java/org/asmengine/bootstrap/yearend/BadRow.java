package org.asmengine.bootstrap.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;

/**
 * A row that must be rejected.
 *
 * @param file its file
 * @param line the text of the row, without a line end
 * @param column the column that the reject must name; empty for the row as a whole
 * @param code the code that it must have
 * @param shown what the message must show of it
 */
record BadRow(InputFile file, String line, String column, ErrorCode code, String shown) {

  private static final int MOST_SHOWN = 40;
  private static final Pattern LIKE_AN_IDENTIFIER = Pattern.compile("[0-9]([ -]?[0-9]){8}");

  /** The good row of that number with some values replaced. */
  static BadRow of(
      InputFile file,
      int good,
      Map<String, String> values,
      String column,
      ErrorCode code,
      String shown) {
    List<String> fields = new ArrayList<>(List.of(GoodRows.of(file).get(good).split(",", -1)));
    values.forEach((name, value) -> fields.set(file.columns().indexOf(name), quoted(value)));
    return new BadRow(file, String.join(",", fields), column, code, shown);
  }

  /** The good row of that number with one value replaced, which the message must show. */
  static BadRow of(InputFile file, int good, String column, String value, ErrorCode code) {
    boolean hidden =
        column.equals("tin")
            || column.equals("npi")
            || value.length() > MOST_SHOWN
            || LIKE_AN_IDENTIFIER.matcher(value).find();
    String shown = value.isEmpty() ? "found nothing" : hidden ? "found '" : "'" + value + "'";
    return of(file, good, Map.of(column, value), column, code, shown);
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\n") ? "\"" + value + "\"" : value;
  }

  @Override
  public String toString() {
    return "%s: %s in %s".formatted(file.fileName(), line, column);
  }
}
