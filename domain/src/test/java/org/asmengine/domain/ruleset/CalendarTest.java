package org.asmengine.domain.ruleset;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers(Calendar.class)
class CalendarTest {

  @Test
  void performanceYear2027IsPaidIn2029AndSubmittedUntilTheEndOfMarch2028() {
    Calendar calendar = rules().calendar();
    assertThat(calendar.performanceYear()).isEqualTo(PerformanceYear.of(2027));
    assertThat(calendar.paymentYear()).isEqualTo(2029);
    assertThat(calendar.start()).isEqualTo("2027-01-01");
    assertThat(calendar.end()).isEqualTo("2027-12-31");
    // Midnight in US Eastern daylight time.
    assertThat(calendar.submissionDeadline()).isEqualTo(Instant.parse("2028-04-01T04:00:00Z"));
  }

  @Test
  void doesNotEndBeforeItStarts() {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(
            draft().with("calendar.start", "2027-06-02").with("calendar.end", "2027-06-01")
                ::ruleSet)
        .withMessageContaining("allowed: a day of the performance year after its start");
  }

  @ParameterizedTest(name = "{0} to {1}: {2} days")
  @CsvSource({
    "2027-01-01, 2027-12-31, 365",
    "2027-03-01, 2027-03-01, 1",
    "2027-01-01, 2027-03-31, 90",
    "2027-01-02, 2027-03-31, 89",
    "2026-06-01, 2027-01-01, 1",
    "2026-01-01, 2028-12-31, 365",
    "2027-12-31, 2028-06-30, 1",
    "2026-10-01, 2027-03-31, 90",
    "2027-10-03, 2028-03-31, 90",
    "2026-01-01, 2026-12-31, 0",
    "2028-01-01, 2028-12-31, 0",
    "2028-06-01, 2028-12-31, 0",
    "2027-03-02, 2027-03-01, 0",
    "2027-03-31, 2027-03-01, 0",
  })
  void onlyTheDaysInThePerformanceYearCountBothEndsIncluded(
      LocalDate first, LocalDate last, long days) {
    assertThat(rules().calendar().daysWithin(first, last)).isEqualTo(days);
  }
}
