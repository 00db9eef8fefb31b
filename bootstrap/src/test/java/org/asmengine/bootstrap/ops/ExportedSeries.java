package org.asmengine.bootstrap.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The series of a scrape in Prometheus's text format.
 *
 * @param samples each series with its value
 */
record ExportedSeries(List<Sample> samples) {

  private static final Pattern LINE =
      Pattern.compile("(?<name>[a-zA-Z_:][\\w:]*)(?:\\{(?<labels>.*)\\})? (?<value>\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("(?<name>\\w+)=\"(?<value>(?:[^\"\\\\]|\\\\.)*)\",?");

  /** One series. */
  record Sample(String name, Map<String, String> labels, double value) {
    boolean has(Map<String, String> wanted) {
      return labels.entrySet().containsAll(wanted.entrySet());
    }
  }

  static ExportedSeries of(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> samples.add(sample(line)));
    return new ExportedSeries(List.copyOf(samples));
  }

  private static Sample sample(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a series: " + line);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    String text = Optional.ofNullable(matcher.group("labels")).orElse("");
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      labels.put(label.group("name"), label.group("value"));
    }
    return new Sample(matcher.group("name"), labels, number(matcher.group("value")));
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  List<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).toList();
  }

  /** The value of the one series of the name that has these labels. */
  double value(String name, String... labelsAndValues) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      wanted.put(labelsAndValues[i], labelsAndValues[i + 1]);
    }
    List<Sample> found = named(name).stream().filter(sample -> sample.has(wanted)).toList();
    if (found.size() != 1) {
      throw new AssertionError("%s%s: found %s".formatted(name, wanted, found));
    }
    return found.getFirst().value();
  }
}
