package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every performance year has its own rules beside scoring, all of them cited. */
class ProgrammeRulesTest {

  static List<PerformanceYear> performanceYears() {
    return IntStream.rangeClosed(2027, 2031).mapToObj(PerformanceYear::of).toList();
  }

  @ParameterizedTest
  @MethodSource("performanceYears")
  void everyYearIsComplete(PerformanceYear year) {
    ProgrammeRules rules = new YamlProgrammeRules().find(year);

    assertThat(rules.year()).isEqualTo(year);
    assertThat(rules.parameters())
        .allSatisfy(parameter ->
            assertThat(parameter.cite()).as(parameter.key()).startsWith("42 CFR 512."));
  }

  @ParameterizedTest
  @MethodSource("performanceYears")
  void whatWasNotReadIsNotSettled(PerformanceYear year) {
    assertThat(new YamlProgrammeRules().find(year).parameters())
        .filteredOn(parameter -> parameter.cite().contains("not seen"))
        .isNotEmpty()
        .noneMatch(parameter -> parameter.status().isSettled());
  }

  @Test
  void whatIsNotSettledIsTold() {
    assertThat(new YamlProgrammeRules().find(PerformanceYear.of(2027)).unsettled())
        .extracting(Parameter::key)
        .contains("notices.noticeDays", "circumstances.byArea")
        .doesNotContain("year", "episodeCost.minEpisodes");
  }
}
