package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.domain.finding.Finding;

/**
 * The answer of a command on a register, once for people and once for programs.
 *
 * @param object the answer as an object
 * @param tables what people see as tables under the fields of the object
 */
record RegisterText(Json object, List<Rows> tables) {

  /**
   * A list in the object that people see as a table.
   *
   * @param name the name of the list
   * @param headings of the columns
   * @param rows the cells
   */
  record Rows(String name, List<String> headings, List<List<String>> rows) {}

  static RegisterText of(Json object) {
    return new RegisterText(object, List.of());
  }

  /** Nothing but a list of entries. */
  static <E> RegisterText entries(
      String name, List<String> fields, List<E> entries, Function<E, Json> json) {
    return of(new Json()).list(name, fields, entries.stream().map(json).toList());
  }

  /** The same with findings under that name. */
  RegisterText findings(String name, List<Finding> findings) {
    object.put(
        name,
        findings.stream()
            .map(finding ->
                new Json()
                    .put("condition", finding.condition())
                    .put("verdict", finding.verdict().name())
                    .put("found", finding.found())
                    .put("needed", finding.needed())
                    .put("paragraph", finding.paragraph())
                    .map())
            .toList());
    return with(
        new Rows(
            name,
            List.of("condition", "verdict", "found", "needed", "paragraph"),
            findings.stream()
                .map(finding ->
                    List.of(
                        finding.condition(),
                        finding.verdict().name(),
                        finding.found(),
                        finding.needed(),
                        finding.paragraph()))
                .toList()));
  }

  /** The same with a list of objects, all with the same fields. */
  RegisterText list(String name, List<String> fields, List<Json> objects) {
    object.put(name, objects.stream().map(Json::map).toList());
    return with(
        new Rows(
            name,
            fields,
            objects.stream()
                .map(each ->
                    fields.stream().map(field -> text(each.map().getOrDefault(field, ""))).toList())
                .toList()));
  }

  private RegisterText with(Rows rows) {
    List<Rows> more = new ArrayList<>(tables);
    more.add(rows);
    return new RegisterText(object, more);
  }

  String json() {
    return object.text();
  }

  /** Fields as lines, then the tables. */
  String lines(int width) {
    List<String> tableNames = tables.stream().map(Rows::name).toList();
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Object> field : object.map().entrySet()) {
      if (!tableNames.contains(field.getKey())) {
        lines.add(field.getKey() + ": " + text(field.getValue()));
      }
    }
    for (Rows rows : tables) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(rows.name() + (rows.rows().isEmpty() ? ": none" : ":"));
      if (!rows.rows().isEmpty()) {
        Table table = new Table(width, rows.headings().toArray(String[]::new));
        rows.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        lines.addAll(table.lines());
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }
}
