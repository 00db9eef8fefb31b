package org.asmengine.bootstrap.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in ops/, and what stands in them. */
final class Ops {

  /** The tests run in the module's folder, one below the repository's. */
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  static final Path FOLDER = REPOSITORY.resolve("ops");

  private Ops() {}

  /**
   * An expression and where it stands.
   *
   * @param where for a message
   * @param expression PromQL, variables of Grafana replaced
   * @param legend how Grafana names its series
   */
  record Query(String where, String expression, String legend) {
    @Override
    public String toString() {
      return where;
    }
  }

  /**
   * A rule of Prometheus.
   *
   * @param name of the alert or the recorded metric
   * @param expression PromQL
   * @param labels what the rule adds
   * @param annotations of an alert
   */
  record Rule(
      String name, String expression, Map<String, Object> labels, Map<String, Object> annotations) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Rule> alerts() {
    return rules("alert");
  }

  static List<Rule> recordings() {
    return rules("record");
  }

  private static List<Rule> rules(String kind) {
    List<Rule> rules = new ArrayList<>();
    for (Path file : files(FOLDER.resolve("prometheus/rules"), ".yml")) {
      for (Map<String, Object> group : maps(yaml(file).get("groups"))) {
        for (Map<String, Object> rule : maps(group.get("rules"))) {
          if (rule.containsKey(kind)) {
            rules.add(
                new Rule(
                    String.valueOf(rule.get(kind)),
                    String.valueOf(rule.get("expr")),
                    map(rule.get("labels")),
                    map(rule.get("annotations"))));
          }
        }
      }
    }
    return rules;
  }

  /** The dashboards by file name. */
  static Map<String, JsonNode> dashboards() {
    Map<String, JsonNode> dashboards = new LinkedHashMap<>();
    for (Path file : files(FOLDER.resolve("grafana/dashboards"), ".json")) {
      dashboards.put(
          file.getFileName().toString(), JsonMapper.builder().build().readTree(text(file)));
    }
    return dashboards;
  }

  /** The queries of all panels of all dashboards. */
  static List<Query> panelQueries() {
    List<Query> queries = new ArrayList<>();
    dashboards()
        .forEach((file, dashboard) -> {
          for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
              queries.add(
                  new Query(
                      "%s: %s %s"
                          .formatted(
                              file, panel.get("title").asString(), target.get("refId").asString()),
                      target
                          .get("expr")
                          .asString()
                          .replace("$instance", ".*")
                          .replace("$__rate_interval", "1m"),
                      target.get("legendFormat").asString()));
            }
          }
        });
    return queries;
  }

  /** What a file of YAML holds. */
  static Map<String, Object> yaml(Path file) {
    return map(
        new Load(LoadSettings.builder().setLabel(file.toString()).build())
            .loadFromString(text(file)));
  }

  /** The parts of a file of several YAML documents. */
  static List<Map<String, Object>> documents(Path file) {
    List<Map<String, Object>> documents = new ArrayList<>();
    new Load(LoadSettings.builder().setLabel(file.toString()).build())
        .loadAllFromString(text(file))
        .forEach(document -> documents.add(map(document)));
    return documents;
  }

  @SuppressWarnings("unchecked") // YAML has strings for keys here
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // as above
  static List<Map<String, Object>> maps(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
