package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The form of the dashboards; no Grafana runs in the tests. */
class DashboardsTest {

  private static final int WIDTH = 24;

  static Stream<Map.Entry<String, JsonNode>> dashboards() {
    return Ops.dashboards().entrySet().stream();
  }

  @Test
  void thereAreThree() {
    assertThat(Ops.dashboards()).containsOnlyKeys("business.json", "service.json", "year-end.json");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyPanelAsksTheDataSourceThatIsProvisioned(Map.Entry<String, JsonNode> dashboard) {
    String uid =
        String.valueOf(
            Ops.maps(
                    Ops.yaml(Ops.FOLDER.resolve("grafana/provisioning/datasources/prometheus.yml"))
                        .get("datasources"))
                .getFirst()
                .get("uid"));
    for (JsonNode panel : dashboard.getValue().get("panels")) {
      if (!panel.get("type").asString().equals("row")) {
        assertThat(panel.get("datasource").get("uid").asString()).isEqualTo(uid);
        assertThat(panel.get("targets")).isNotEmpty();
        for (JsonNode target : panel.get("targets")) {
          assertThat(target.get("datasource").get("uid").asString()).isEqualTo(uid);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveTitlesOfTheirOwnAndDoNotOverlap(Map.Entry<String, JsonNode> dashboard) {
    Set<Integer> ids = new TreeSet<>();
    Set<String> titles = new TreeSet<>();
    List<String> cells = new ArrayList<>();
    for (JsonNode panel : dashboard.getValue().get("panels")) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      assertThat(titles.add(panel.get("title").asString()))
          .as(panel.get("title").asString())
          .isTrue();
      JsonNode place = panel.get("gridPos");
      int right = place.get("x").asInt() + place.get("w").asInt();
      assertThat(right).isLessThanOrEqualTo(WIDTH);
      for (int x = place.get("x").asInt(); x < right; x++) {
        for (int y = 0; y < place.get("h").asInt(); y++) {
          cells.add(x + "," + (place.get("y").asInt() + y));
        }
      }
    }
    assertThat(cells).doesNotHaveDuplicates();
  }

  @Test
  void aDashboardIsFoundUnderItsOwnUid() {
    assertThat(Ops.dashboards().values())
        .extracting(dashboard -> dashboard.get("uid").asString())
        .doesNotHaveDuplicates()
        .allMatch(uid -> uid.startsWith("asm-"));
  }
}
