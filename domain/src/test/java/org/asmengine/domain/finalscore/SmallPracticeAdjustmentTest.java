package org.asmengine.domain.finalscore;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.asmengine.domain.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers(SmallPracticeAdjustment.class)
class SmallPracticeAdjustmentTest {

  @ParameterizedTest(name = "{0} clinicians: {1}")
  @CsvSource({"1, 15", "2, 10", "15, 10", "16, 0", "400, 0"})
  void soloIsFifteenUpToFifteenIsTenAndMoreIsNothing(int clinicians, BigDecimal points) {
    assertThat(SmallPracticeAdjustment.points(clinicians, rules())).isEqualTo(points);
  }

  @Test
  void theSizeIsAParameter() {
    assertThat(SmallPracticeAdjustment.points(16, rulesWith("smallPractice.maxClinicians", "16")))
        .isEqualTo("10");
    assertThat(rules().smallPractice().isSmall(15)).isTrue();
    assertThat(rules().smallPractice().isSmall(16)).isFalse();
  }
}
