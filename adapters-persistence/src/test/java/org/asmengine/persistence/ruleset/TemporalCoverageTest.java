package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.Overridable;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 42 CFR 512.710(a)(1): every performance year and cohort has one rule set, without a gap. */
class TemporalCoverageTest {

  private static final RuleSetRepository RULE_SETS = new YamlRuleSets();

  static List<PerformanceYear> performanceYears() {
    return IntStream.rangeClosed(2027, 2031).mapToObj(PerformanceYear::of).toList();
  }

  @Test
  void everyPerformanceYearHasExactlyOneRuleSet() {
    assertThat(RULE_SETS.years()).isEqualTo(performanceYears());
  }

  @ParameterizedTest
  @DisplayName("performance year, payment year, deadline and risk level are those of the model")
  @CsvSource({
    "2027, 2029, 2028-04-01T04:00:00Z, 0.09",
    "2028, 2030, 2029-04-01T04:00:00Z, 0.09",
    "2029, 2031, 2030-04-01T04:00:00Z, 0.10",
    "2030, 2032, 2031-04-01T04:00:00Z, 0.11",
    "2031, 2033, 2032-04-01T04:00:00Z, 0.12",
  })
  void calendarAndRisk(int year, int paymentYear, Instant deadline, BigDecimal risk) {
    RuleSet rules = RULE_SETS.find(PerformanceYear.of(year));

    assertThat(rules.calendar().performanceYear()).isEqualTo(PerformanceYear.of(year));
    assertThat(rules.calendar().paymentYear()).isEqualTo(paymentYear).isEqualTo(year + 2);
    assertThat(rules.calendar().start()).isEqualTo(LocalDate.of(year, 1, 1));
    assertThat(rules.calendar().end()).isEqualTo(LocalDate.of(year, 12, 31));
    assertThat(rules.calendar().submissionDeadline()).isEqualTo(deadline);
    assertThat(rules.payment().risk()).isEqualTo(risk);
  }

  @ParameterizedTest
  @MethodSource("performanceYears")
  void everyCohortHasItsMeasures(PerformanceYear year) {
    RuleSet rules = RULE_SETS.find(year);

    assertThat(ids(rules, Cohort.HF)).containsExactly("492", "008", "005", "236", "377");
    assertThat(ids(rules, Cohort.LBP)).containsExactly("238", "134", "128", "220");
    assertThat(rules.cost().measure(Cohort.HF)).isEqualTo("COST_HF_1");
    assertThat(rules.cost().measure(Cohort.LBP)).isEqualTo("COST_LBP_1");
    for (Cohort cohort : Cohort.values()) {
      assertThat(rules.quality().set(cohort))
          .allSatisfy(measure -> {
            assertThat(measure.cohort()).isEqualTo(cohort);
            assertThat(measure.title()).isNotBlank();
            assertThat(measure.collectionTypes()).isNotEmpty();
          })
          .anyMatch(measure -> !measure.isFromClaims());
    }
  }

  @ParameterizedTest
  @MethodSource("performanceYears")
  void everyWhatIfParameterIsThere(PerformanceYear year) {
    assertThat(RULE_SETS.find(year).parameters())
        .extracting(Parameter::key)
        .containsAll(Overridable.keys(year))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("performanceYears")
  void everyYearHasItsOwnDigest(PerformanceYear year) {
    String digest = RULE_SETS.find(year).digest();

    assertThat(RULE_SETS.find(year).digest()).isEqualTo(digest);
    assertThat(performanceYears())
        .filteredOn(other -> !other.equals(year))
        .noneMatch(other -> RULE_SETS.find(other).digest().equals(digest));
  }

  private static List<String> ids(RuleSet rules, Cohort cohort) {
    return rules.quality().set(cohort).stream()
        .map(MeasureSpecification::id)
        .map(Object::toString)
        .toList();
  }
}
