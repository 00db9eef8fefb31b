package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Prometheus with the configuration as it is shipped, but for the address of the service and
 * one second instead of fifteen, reads a real service that answers calls while a run is in
 * progress.
 */
@ExtendWith(ObservedService.Parameter.class)
@TestInstance(Lifecycle.PER_CLASS)
class PrometheusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path REPORT = Path.of("target", "dashboard-queries.md");

  /** Without a fault there is nothing to show. */
  private static final Set<String> EMPTY_HERE = Set.of("service.json: Faults by method and code A");

  private final ObservedService service;
  private final Path directory;
  private final int port;
  private final Process prometheus;
  private final ObservedService.Traffic traffic;

  PrometheusTest(ObservedService service, @TempDir Path directory) throws IOException {
    this.service = service;
    this.directory = directory.resolve("prometheus");
    FileSystemUtils.copyRecursively(Ops.FOLDER.resolve("prometheus"), this.directory);
    Path configuration = this.directory.resolve("prometheus.yml");
    Files.writeString(configuration, Ops.text(configuration).replace(" 15s", " 1s"));
    Files.writeString(
        this.directory.resolve("targets/asm.yml"),
        "- targets: [\"%s\"]\n".formatted(service.management()));
    this.port = freePort();
    this.prometheus =
        new ProcessBuilder(
                PrometheusPrograms.find("prometheus").toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + this.directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn")
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "prometheus.log").toFile())
            .start();
    this.traffic = service.traffic();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @BeforeAll
  void waitForData() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> {
          assertThat(prometheus.isAlive()).isTrue();
          for (Ops.Rule recording : Ops.recordings()) {
            assertThat(numbers(query(recording.name()))).as("%s", recording).isNotEmpty();
          }
        });
  }

  @AfterAll
  void stop() throws InterruptedException {
    traffic.close();
    prometheus.destroy();
    assertThat(prometheus.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void readsTheService() {
    JsonNode up = query("up{job=\"asm\"}");
    assertThat(up).hasSize(1);
    assertThat(up.get(0).get("metric").get("instance").asString()).isEqualTo(service.management());
    assertThat(numbers(up)).containsExactly("1");
  }

  @Test
  void evaluatesEveryRuleWithoutAnError() {
    Map<String, String> health = new TreeMap<>();
    for (JsonNode group : api("rules").get("groups")) {
      for (JsonNode rule : group.get("rules")) {
        health.put(rule.get("name").asString(), rule.get("health").asString());
      }
    }
    assertThat(health).hasSize(Ops.alerts().size() + Ops.recordings().size());
    assertThat(health.values()).containsOnly("ok");
  }

  @Test
  void firesNothingForAServiceThatIsWell() {
    Set<String> firing = new TreeSet<>();
    for (JsonNode alert : api("alerts").get("alerts")) {
      if (alert.get("state").asString().equals("firing")) {
        firing.add(alert.get("labels").get("alertname").asString());
      }
    }
    assertThat(firing).isEmpty();
  }

  /** Also writes the report, to be looked at. */
  @Test
  void hasDataForEveryPanel() throws IOException {
    List<String> empty = new ArrayList<>();
    StringBuilder report =
        new StringBuilder(
            "# What the dashboards show\n\n| Panel | Query | Result |\n|---|---|---|\n");
    for (Ops.Query query : Ops.panelQueries()) {
      JsonNode result = query(query.expression());
      if (numbers(result).isEmpty()) {
        empty.add(query.where());
      }
      report.append(
          "| %s | `%s` | %s |\n"
              .formatted(query.where(), query.expression().replace("|", "\\|"), shown(result)));
    }
    Files.writeString(REPORT, report, StandardCharsets.UTF_8);
    assertThat(empty).containsExactlyInAnyOrderElementsOf(EMPTY_HERE);
  }

  private static String shown(JsonNode result) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : result) {
      List<String> labels = new ArrayList<>();
      row.get("metric")
          .properties()
          .forEach(label -> {
            if (!Set.of("__name__", "job", "instance").contains(label.getKey())) {
              labels.add(label.getValue().asString());
            }
          });
      rows.add((String.join(" ", labels) + " " + row.get("value").get(1).asString()).strip());
    }
    return rows.isEmpty() ? "(nothing)" : String.join("; ", rows);
  }

  /** The values of an instant vector that are numbers. */
  private static List<String> numbers(JsonNode result) {
    List<String> values = new ArrayList<>();
    for (JsonNode row : result) {
      String value = row.get("value").get(1).asString();
      if (!value.equals("NaN")) {
        values.add(value);
      }
    }
    return values;
  }

  private JsonNode query(String expression) {
    return api("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .get("result");
  }

  private JsonNode api(String path) {
    return JsonMapper.builder()
        .build()
        .readTree(ObservedService.get("http://127.0.0.1:%d/api/v1/%s".formatted(port, path)))
        .get("data");
  }
}
