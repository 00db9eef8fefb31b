package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric and label that a panel, an alert or a recording rule names is really exported. */
@ExtendWith(ObservedService.Parameter.class)
@TestInstance(Lifecycle.PER_CLASS)
class QueriesTest {

  private final ExportedNames names;

  QueriesTest(ObservedService service) {
    names = new ExportedNames(ExportedSeries.of(service.scrape()), Ops.recordings());
  }

  static List<Ops.Query> panels() {
    return Ops.panelQueries();
  }

  static List<Ops.Rule> alerts() {
    return Ops.alerts();
  }

  static List<Ops.Rule> recordings() {
    return Ops.recordings();
  }

  @ParameterizedTest
  @MethodSource("panels")
  void aPanelNamesWhatIsExported(Ops.Query query) {
    assertThat(names.unknown(query.expression(), query.legend()))
        .as("%s: %s", query.where(), query.expression())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void anAlertNamesWhatIsExported(Ops.Rule rule) {
    assertThat(names.unknown(rule.expression(), "")).as("%s", rule).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordingRuleNamesWhatIsExported(Ops.Rule rule) {
    assertThat(names.unknown(rule.expression(), "")).as("%s", rule).isEmpty();
  }

  @Test
  void whatNobodyExportsIsFound() {
    assertThat(
            names.unknown(
                "sum by (cohort, nobody) (asm_participants{cohort=\"HF\", colour=\"red\"}) / asm_nothing",
                "{{cohort}} {{status}}"))
        .containsExactly(
            "asm_participants{colour}", "asm_nothing", "by (nobody)", "legend {{status}}");
  }
}
