package org.asmengine.persistence.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Rows in the format that LOAD DATA reads: tabs between fields, a backslash before what is special.
 */
final class TabSeparatedRows implements RowWriter {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
  private boolean firstField = true;

  @Override
  public void text(String value) {
    separate();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\\' -> text.append("\\\\");
        case 0 -> text.append("\\0");
        default -> text.append(c);
      }
    }
  }

  @Override
  public void number(long value) {
    separate();
    text.append(value);
  }

  @Override
  public void decimal(BigDecimal value) {
    separate();
    text.append(value.toPlainString());
  }

  @Override
  public void flag(boolean value) {
    separate();
    text.append(value ? '1' : '0');
  }

  @Override
  public void date(LocalDate value) {
    separate();
    text.append(value);
  }

  @Override
  public void nothing() {
    separate();
    text.append("\\N");
  }

  /** Ends a row. */
  void endRow() {
    text.append('\n');
    firstField = true;
    if (text.length() > (1 << 15)) {
      flush();
    }
  }

  /** All rows, from the first. */
  InputStream stream() {
    flush();
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private void flush() {
    bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void separate() {
    if (!firstField) {
      text.append('\t');
    }
    firstField = false;
  }
}
