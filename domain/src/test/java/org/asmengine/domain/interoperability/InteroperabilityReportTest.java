package org.asmengine.domain.interoperability;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PEA_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PPHI_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.asmengine.domain.Covers;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({InteroperabilityReport.class, InteroperabilityMeasure.class})
class InteroperabilityReportTest {

  private static InteroperabilityReport over(String start, String end, boolean certified) {
    return new InteroperabilityReport(
        PI_PPHI_1,
        new Answer(true),
        LocalDate.parse(start),
        LocalDate.parse(end),
        certified,
        Reports.row(PI_PPHI_1));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2027-01-01, 2027-06-29, true",
    "2027-01-02, 2027-06-29, false",
    "2026-06-01, 2027-06-29, true",
    "2026-06-01, 2027-06-28, false",
    "2027-07-05, 2028-12-31, true",
    "2027-07-06, 2028-12-31, false",
  })
  void countsOverAtLeast180DaysOfThePerformanceYear(String start, String end, boolean counts) {
    assertThat(over(start, end, true).counts(rules())).isEqualTo(counts);
  }

  @Test
  void doesNotCountWithoutCertifiedTechnology() {
    assertThat(over("2027-01-01", "2027-12-31", true).counts(rules())).isTrue();
    assertThat(over("2027-01-01", "2027-12-31", false).counts(rules())).isFalse();
  }

  @Test
  void theDaysAreAParameter() {
    RuleSet ninety = rulesWith("promotingInteroperability.minDays", "90");
    assertThat(over("2027-01-01", "2027-03-31", true).counts(ninety)).isTrue();
    assertThat(over("2027-01-01", "2027-03-30", true).counts(ninety)).isFalse();
  }

  @Test
  void aReportThatDoesNotCountIsAsIfNotThere() {
    Reports complete = Reports.complete();
    assertThat(complete.with(over("2027-01-01", "2027-12-31", false)).score().missing())
        .containsExactly("PI_PPHI_1");
    assertThat(complete.with(over("2027-10-01", "2027-12-31", true)).score().missing())
        .containsExactly("PI_PPHI_1");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "1, 100, true", "0, 1, false", "0, 0, false", "1, 0, false"})
  void aProportionIsReportedFromOneCaseOn(long numerator, long denominator, boolean positive) {
    assertThat(Reports.report(PI_EP_1, new Proportion(numerator, denominator)).isPositive())
        .isEqualTo(positive);
  }

  @Test
  void anAnswerIsReportedWhenItIsYes() {
    assertThat(Reports.report(PI_EP_2, new Answer(true)).isPositive()).isTrue();
    assertThat(Reports.report(PI_EP_2, new Answer(false)).isPositive()).isFalse();
  }

  @Test
  void fourMeasuresAreProportionsTheOthersAnswers() {
    assertThat(
            Arrays.stream(InteroperabilityMeasure.values())
                .filter(InteroperabilityMeasure::isProportion))
        .containsExactly(PI_EP_1, PI_HIE_1, PI_HIE_4, PI_PEA_1);
  }

  @Test
  void measuresAreFoundByTheirId() {
    assertThat(InteroperabilityMeasure.ofId("PI_PPHI_1")).contains(PI_PPHI_1);
    assertThat(InteroperabilityMeasure.ofId("pi_pphi_1")).isEmpty();
    assertThat(InteroperabilityMeasure.ofId("PI_EP_3")).isEmpty();
  }
}
