package org.asmengine.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads RFC 4180 files: one character at a time, everything in memory. */
final class Csv {

  /** One record of a file; number is the physical line on which it starts, the header's is 1. */
  record Line(int number, List<String> fields, boolean wellFormed) {}

  /** One data row with its values by column. */
  record Row(int line, Map<String, String> values, boolean wellFormed) {
    String get(String column) {
      return values.getOrDefault(column, "");
    }
  }

  private final String text;
  private int position;
  private int lineNumber = 1;

  private Csv(String text) {
    this.text = text;
  }

  /** The data rows of a file with exactly these columns in any order; none if it doesn't exist. */
  static List<Row> read(Path file, List<String> columns) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Line> lines = parse(Files.readString(file, StandardCharsets.UTF_8));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(file + " has no header");
    }
    // "columns in any order; an unknown column is an error that names it and lists the known ones"
    List<String> header = lines.get(0).fields();
    for (String name : header) {
      if (!columns.contains(name)) {
        throw new IllegalArgumentException(file + ": unknown column " + name + " " + columns);
      }
    }
    if (header.size() != columns.size() || new HashSet<>(header).size() != columns.size()) {
      throw new IllegalArgumentException(file + ": a column is missing or double " + header);
    }
    List<Row> rows = new ArrayList<>();
    for (Line line : lines.subList(1, lines.size())) {
      boolean good = line.wellFormed() && line.fields().size() == header.size();
      Map<String, String> values = new TreeMap<>();
      for (int i = 0; good && i < header.size(); i++) {
        values.put(header.get(i), line.fields().get(i));
      }
      rows.add(new Row(line.number(), values, good));
    }
    return rows;
  }

  /** All records of a text; a line with nothing at all on it is no record. */
  static List<Line> parse(String text) {
    Csv reader = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Line> lines = new ArrayList<>();
    while (reader.position < reader.text.length()) {
      if (reader.atLineEnd()) {
        reader.skipLineEnd();
      } else {
        lines.add(reader.record());
      }
    }
    return lines;
  }

  private Line record() {
    int start = lineNumber;
    List<String> fields = new ArrayList<>();
    boolean wellFormed = field(fields);
    while (position < text.length() && text.charAt(position) == ',') {
      position++;
      wellFormed &= field(fields);
    }
    if (position < text.length()) {
      skipLineEnd();
    }
    return new Line(start, fields, wellFormed);
  }

  /** Adds the field that starts here; false if it is not RFC 4180. */
  private boolean field(List<String> fields) {
    StringBuilder value = new StringBuilder();
    boolean wellFormed = true;
    if (position < text.length() && text.charAt(position) == '"') {
      wellFormed = quotedField(value);
    }
    boolean quoted = position > 0 && text.charAt(position - 1) == '"';
    while (position < text.length() && text.charAt(position) != ',' && !atLineEnd()) {
      if (quoted || text.charAt(position) == '"') {
        wellFormed = false;
      }
      value.append(text.charAt(position));
      position++;
    }
    fields.add(value.toString());
    return wellFormed;
  }

  /** Reads from the opening to the closing quote; false if there is no closing one. */
  private boolean quotedField(StringBuilder value) {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      position++;
      if (c == '"') {
        if (position >= text.length() || text.charAt(position) != '"') {
          return true;
        }
        position++;
      }
      if (c == '\n') {
        lineNumber++;
      }
      value.append(c);
    }
    return false;
  }

  private boolean atLineEnd() {
    return text.startsWith("\n", position) || text.startsWith("\r\n", position);
  }

  private void skipLineEnd() {
    position += text.charAt(position) == '\r' ? 2 : 1;
    lineNumber++;
  }
}
