package org.asmengine.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Every formula, worked out again from its text, gives the number beside which it stands. */
class FormulaTest {

  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal CUT_OFF = new BigDecimal("0.01");

  @Test
  void formulasOfTheDocumentsGiveTheirNumbers() {
    ScoreExplanationTest.explanations().forEach(FormulaTest::check);
  }

  static void check(Explanation explanation) {
    assertThat(explanation.nodes().filter(node -> node.formula().isPresent()))
        .isNotEmpty()
        .allSatisfy(node -> {
          String formula = node.formula().orElseThrow();
          BigDecimal worked = Arithmetic.valueOf(formula);
          BigDecimal value = new BigDecimal(node.value());
          BigDecimal told = node.unrounded().orElse(value);
          if (formula.contains("...")) {
            assertThat(worked).isCloseTo(told, within(CUT_OFF));
          } else if (node.unrounded().isPresent()) {
            assertThat(worked.round(DIGITS)).isEqualByComparingTo(told.round(DIGITS));
          } else {
            assertThat(worked.setScale(value.scale(), RoundingMode.HALF_UP)).isEqualTo(value);
          }
        });
  }
}
