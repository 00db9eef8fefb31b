package org.asmengine.bootstrap.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that a query may name, each with its labels: exported, recorded, or Prometheus's. */
final class ExportedNames {

  /** Prometheus gives these to every series that it reads. */
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

  private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

  private final Map<String, Set<String>> labels = new HashMap<>();

  ExportedNames(ExportedSeries series, List<Ops.Rule> recordings) {
    labels.put("up", OF_PROMETHEUS);
    for (ExportedSeries.Sample sample : series.samples()) {
      Set<String> names =
          labels.computeIfAbsent(sample.name(), name -> new TreeSet<>(OF_PROMETHEUS));
      names.addAll(sample.labels().keySet());
    }
    for (Ops.Rule recording : recordings) {
      labels.put(recording.name(), PromQl.of(recording.expression()).groupings());
    }
  }

  /** What the query names and nobody exports. */
  List<String> unknown(String expression, String legend) {
    PromQl query = PromQl.of(expression);
    List<String> unknown = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (PromQl.Selector selector : query.selectors()) {
      Optional<Set<String>> found = Optional.ofNullable(labels.get(selector.metric()));
      if (found.isEmpty()) {
        unknown.add(selector.metric());
      }
      known.addAll(found.orElse(Set.of()));
      selector.labels().stream()
          .filter(label -> !found.orElse(Set.of()).contains(label))
          .forEach(label -> unknown.add(selector.metric() + "{" + label + "}"));
    }
    query.groupings().stream()
        .filter(label -> !known.contains(label))
        .forEach(label -> unknown.add("by (" + label + ")"));
    Set<String> left = query.groupings().isEmpty() ? known : query.groupings();
    Matcher matcher = LEGEND.matcher(legend);
    while (matcher.find()) {
      if (!left.contains(matcher.group(1))) {
        unknown.add("legend " + matcher.group());
      }
    }
    return unknown;
  }
}
