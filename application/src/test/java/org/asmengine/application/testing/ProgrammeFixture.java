package org.asmengine.application.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;

/** The rules beside scoring as they are in force, read from their file without a parser of YAML. */
public final class ProgrammeFixture {

  private static final Path FILES =
      Path.of("..", "adapters-persistence", "src", "main", "resources", "rules", "programme");
  private static final String VALUE = "value";

  private ProgrammeFixture() {}

  /** The rules of 2027. */
  public static ProgrammeRules rules() {
    return rules(2027, values -> values);
  }

  /** The rules of a year with some values replaced, by key. */
  public static ProgrammeRules rules(int year, UnaryOperator<Map<String, String>> change) {
    return ProgrammeRules.of(
        change.apply(values(FILES.resolve(year + ".yaml"))).entrySet().stream()
            .map(entry ->
                new Parameter(
                    entry.getKey(),
                    list(entry.getValue()),
                    "cite",
                    ParameterStatus.ASSUMED,
                    "",
                    "fixture",
                    false))
            .toList());
  }

  /** Keys are the names above a value, two blanks deeper each. */
  private static Map<String, String> values(Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    String last = "";
    for (String line : lines(file)) {
      String text = line.trim();
      int colon = text.indexOf(':');
      String open = values.getOrDefault(last, "");
      if (open.startsWith("[") && !open.endsWith("]")) {
        values.put(last, open + text);
        continue;
      }
      if (text.startsWith("- ")) {
        values.merge(last, text.substring(2), ProgrammeFixture::joined);
        continue;
      }
      if (!text.isEmpty() && !text.startsWith("#") && colon > 0) {
        int depth = (line.length() - line.stripLeading().length()) / 2;
        while (names.size() > depth) {
          names.removeLast();
        }
        String name = text.substring(0, colon);
        if (name.equals(VALUE)) {
          last = String.join(".", names);
          values.put(last, text.substring(colon + 1).trim());
        }
        names.add(name);
      }
    }
    return values;
  }

  private static String joined(String list, String entry) {
    return list.isEmpty() ? entry : list + "," + entry;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.replaceAll("[\\[\\]\"]", "").split(",", -1))
        .map(String::trim)
        .toList();
  }
}
