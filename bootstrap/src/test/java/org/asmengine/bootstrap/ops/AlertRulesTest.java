package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmengine.bootstrap.ops.PrometheusPrograms.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The alerts: right for Prometheus, shown to fire and not to fire, each with a page on what to do.
 */
class AlertRulesTest {

  private static final Path PROMETHEUS = Ops.FOLDER.resolve("prometheus");
  private static final Path RUNBOOKS = Ops.REPOSITORY.resolve("docs/runbooks");

  static List<Ops.Rule> alerts() {
    return Ops.alerts();
  }

  @Test
  void theConfigurationIsValid() {
    Outcome outcome = promtool("check", "config", PROMETHEUS.resolve("prometheus.yml").toString());
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("SUCCESS: %d rules found".formatted(alerts().size()));
  }

  @Test
  void theyFireWhenTheyHaveToAndNotOtherwise() {
    List<String> arguments = new ArrayList<>(List.of("test", "rules"));
    Ops.files(PROMETHEUS.resolve("tests"), ".yml").forEach(file -> arguments.add(file.toString()));
    Outcome outcome = promtool(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("SUCCESS");
  }

  private static Outcome promtool(String... arguments) {
    return PrometheusPrograms.run(
        Stream.concat(
                Stream.of(PrometheusPrograms.find("promtool").toString()), Stream.of(arguments))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void eachIsShownToFireAndNotToFire(Ops.Rule alert) {
    List<Boolean> fired = new ArrayList<>();
    for (Path file : Ops.files(PROMETHEUS.resolve("tests"), ".yml")) {
      for (Map<String, Object> test : Ops.maps(Ops.yaml(file).get("tests"))) {
        if (test.containsKey("alert_rule_test")) {
          for (Map<String, Object> shown : Ops.maps(test.get("alert_rule_test"))) {
            if (alert.name().equals(shown.get("alertname"))) {
              fired.add(!Ops.maps(shown.get("exp_alerts")).isEmpty());
            }
          }
        }
      }
    }
    assertThat(fired).contains(true, false);
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void eachHasASeverityASummaryAndItsRunbook(Ops.Rule alert) {
    String page = alert.name().replaceFirst("^Asm", "").replaceAll("(?<=.)([A-Z])", "-$1");
    assertThat(alert.labels().get("severity")).isIn("page", "ticket");
    assertThat(String.valueOf(alert.annotations().get("summary"))).endsWith(".");
    assertThat(alert.annotations().get("runbook_url"))
        .isEqualTo("docs/runbooks/%s.md".formatted(page.toLowerCase(Locale.ROOT)));
    assertThat(Ops.REPOSITORY.resolve(String.valueOf(alert.annotations().get("runbook_url"))))
        .exists();
  }

  @Test
  void noRunbookIsLeftWithoutItsAlert() {
    Set<String> linked = new TreeSet<>();
    alerts().forEach(alert -> linked.add(String.valueOf(alert.annotations().get("runbook_url"))));
    assertThat(runbooks())
        .extracting(page -> Ops.REPOSITORY.relativize(page).toString())
        .containsExactlyInAnyOrderElementsOf(linked);
  }

  static List<Path> runbooks() {
    return Ops.files(RUNBOOKS, ".md");
  }

  @ParameterizedTest
  @MethodSource("runbooks")
  void aRunbookSaysWhatItMeansWhatToLookAtAndWhatToDo(Path page) {
    String text = Ops.text(page);
    List<String> parts = List.of(text.split("\n## ", -1));
    assertThat(parts)
        .hasSize(4)
        .satisfiesExactly(
            title -> assertThat(title).startsWith("# "),
            meaning -> assertThat(meaning).startsWith("Meaning\n\n").hasSizeGreaterThan(60),
            look -> assertThat(look).startsWith("Look at\n\n- "),
            what -> assertThat(what).startsWith("Do\n\n1. "));
    Pattern.compile("]\\(([^)#]+)\\)")
        .matcher(text)
        .results()
        .forEach(link ->
            assertThat(Files.exists(page.resolveSibling(link.group(1))))
                .as("%s links to %s", page.getFileName(), link.group(1))
                .isTrue());
  }

  /** The panels that runbooks send to are there. */
  @ParameterizedTest
  @MethodSource("runbooks")
  void aRunbookNamesPanelsThatExist(Path page) {
    Set<String> titles = new TreeSet<>();
    Ops.dashboards()
        .values()
        .forEach(dashboard ->
            dashboard.get("panels").forEach(panel -> titles.add(panel.get("title").asString())));
    Pattern.compile("panels? ((?:\\*[^*]+\\*(?:,? and |, )?)+)")
        .matcher(Ops.text(page))
        .results()
        .flatMap(found -> Pattern.compile("\\*([^*]+)\\*").matcher(found.group(1)).results())
        .forEach(panel -> assertThat(titles).contains(panel.group(1)));
  }
}
