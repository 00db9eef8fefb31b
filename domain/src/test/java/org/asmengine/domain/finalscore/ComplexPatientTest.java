package org.asmengine.domain.finalscore;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({ComplexPatientAdjustment.class, ComplexPatientReference.class})
class ComplexPatientTest {

  /** Risk: median 1, mean 1.2, deviation 0.4. Dual proportion: median 0.2, mean 0.25, 0.1. */
  private static final ComplexPatientReference REFERENCE =
      new ComplexPatientReference(reference("1", "1.2", "0.4"), reference("0.2", "0.25", "0.1"));

  private static Reference reference(String median, String mean, String deviation) {
    return new Reference(new BigDecimal(median), new BigDecimal(mean), new BigDecimal(deviation));
  }

  private static Distribution of(String... values) {
    return Distribution.of(Stream.of(values).map(BigDecimal::new).toList());
  }

  private static Optional<ComplexPatients> patients(String risk, String dual) {
    return Optional.of(
        new ComplexPatients(
            new BigDecimal(risk), new BigDecimal(dual), new SourceRow("complex_patients.csv", 2)));
  }

  private static ComplexPatientAdjustment adjustment(String risk, String dual) {
    return adjustment(risk, dual, rules());
  }

  private static ComplexPatientAdjustment adjustment(String risk, String dual, RuleSet ruleSet) {
    return ComplexPatientAdjustment.of(patients(risk, dual), Optional.of(REFERENCE), ruleSet);
  }

  @ParameterizedTest(name = "risk {0}, dual {1}: {2} + {3} = {4}")
  @CsvSource({
    // Below both medians.
    "0.99, 0.19, 0, 0, 0.00",
    // At the median of risk: 1.5 + 4 x (1 - 1.2) / 0.4.
    "1, 0.19, -0.5, 0, 0.00",
    "1.2, 0.19, 1.5, 0, 1.50",
    "1.5, 0.19, 4.5, 0, 4.50",
    // At the median of the dual proportion: 1.5 + 4 x (0.2 - 0.25) / 0.1.
    "0.99, 0.2, 0, -0.5, 0.00",
    "0.99, 0.3, 0, 3.5, 3.50",
    "1.5, 0.3, 4.5, 3.5, 8.00",
    "1.5, 0.2, 4.5, -0.5, 4.00",
    "1.5, 0.35, 4.5, 5.5, 10.00",
    "1.5, 0.4, 4.5, 7.5, 10.00",
    // 1.5 + 4 x 0.0005 / 0.4 = 1.505: a tie goes up.
    "1.2005, 0, 1.505, 0, 1.51",
    "1.20049, 0, 1.5049, 0, 1.50",
  })
  void eachComponentCountsFromItsMedianOnAndTheSumIsClampedAndRounded(
      String risk, String dual, BigDecimal medical, BigDecimal social, BigDecimal points) {
    ComplexPatientAdjustment adjustment = adjustment(risk, dual);
    assertThat(adjustment.medical()).isEqualByComparingTo(medical);
    assertThat(adjustment.social()).isEqualByComparingTo(social);
    assertThat(adjustment.points()).isEqualTo(points);
  }

  @Test
  void itsNumbersAreParameters() {
    assertThat(adjustment("1.5", "0.3", rulesWith("complexPatient.max", "6")).points())
        .isEqualTo(new BigDecimal("6.00"));
    assertThat(adjustment("1.5", "0", rulesWith("complexPatient.intercept", "2")).points())
        .isEqualTo(new BigDecimal("5.00"));
    assertThat(adjustment("1.5", "0", rulesWith("complexPatient.slope", "2")).points())
        .isEqualTo(new BigDecimal("3.00"));
  }

  @Test
  void withoutSpreadTheQuotientIsZero() {
    ComplexPatientReference flat =
        new ComplexPatientReference(reference("1", "1", "0"), reference("0.2", "0.2", "0"));
    assertThat(
            ComplexPatientAdjustment.of(patients("1", "0.2"), Optional.of(flat), rules()).points())
        .isEqualTo(new BigDecimal("3.00"));
  }

  @Test
  void withoutPatientsOrReferenceThereAreNoPoints() {
    ComplexPatientAdjustment unknown =
        ComplexPatientAdjustment.of(Optional.empty(), Optional.of(REFERENCE), rules());
    assertThat(unknown.points()).isEqualTo(new BigDecimal("0.00"));
    assertThat(unknown.reference()).contains(REFERENCE);
    ComplexPatientAdjustment alone =
        ComplexPatientAdjustment.of(patients("9", "1"), Optional.empty(), rules());
    assertThat(alone.points()).isEqualTo(new BigDecimal("0.00"));
    assertThat(alone.patients()).isEqualTo(patients("9", "1"));
  }

  @Test
  void theReferenceIsTheCohortWithAtLeastTwoParticipants() {
    assertThat(ComplexPatientReference.of(of("1"), of("0.1"))).isEmpty();
    assertThat(ComplexPatientReference.of(of(), of())).isEmpty();
    ComplexPatientReference two =
        ComplexPatientReference.of(of("1", "3"), of("0.1", "0.5")).orElseThrow();
    assertThat(two.hcc().median()).isEqualByComparingTo("2");
    assertThat(two.hcc().mean()).isEqualByComparingTo("2");
    assertThat(two.hcc().standardDeviation().toString()).startsWith("1.41421356237309504880168872");
    assertThat(two.dual().mean()).isEqualByComparingTo("0.3");
    assertThat(two.dual().standardDeviation().toString()).startsWith("0.28284271247461900976");
  }
}
