package org.asmengine.application.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV as RFC 4180 has them, with a line feed: the same fields give the same bytes. */
public final class CanonicalCsv {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

  private CanonicalCsv() {}

  /** The bytes of a line, its end included. */
  public static byte[] line(List<String> fields) {
    return fields.stream()
        .map(CanonicalCsv::field)
        .collect(Collectors.joining(",", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String value) {
    return NEEDS_QUOTES.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
