package org.asmengine.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** The rule sets say which payments the model adjusts. */
class PaymentYearsTest {

  @Test
  void areThoseOfTheRuleSets() {
    PaymentYears years =
        PaymentYears.of(
            new RuleSetRepository() {
              @Override
              public List<PerformanceYear> years() {
                return List.of(PerformanceYear.of(2027), PerformanceYear.of(2028));
              }

              @Override
              public RuleSet find(PerformanceYear year) {
                return SampleRuleSet.of(year.value(), "0.09");
              }
            });

    assertThat(years.years()).containsExactlyInAnyOrder(2029, 2030);
    assertThat(years.contains(2029)).isTrue();
    assertThat(years.contains(2028)).isFalse();
    assertThat(years.contains(2031)).isFalse();
  }
}
