package org.asmengine.domain.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.IncentiveRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each condition of an incentive at its edge, just below and just above. */
@Covers({
  IncentiveConditions.class,
  Incentive.class,
  IncentiveAssurance.class,
  IncentiveKind.class,
  Giver.class,
  IncentiveRules.class
})
class IncentiveConditionsTest {

  @Test
  void anIncentiveThatMeetsAllOfThem() {
    List<Finding> findings = IncentiveConditions.all(Incentives.item("40.00"), Incentives.LIFETIME);

    assertThat(findings).hasSize(7).extracting(Finding::verdict).containsOnly(Verdict.MET);
    assertThat(findings).extracting(Finding::condition).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(IncentiveAssurance.class)
  void everyAssuranceIsAConditionOfItsOwn(IncentiveAssurance missing) {
    Incentive incentive =
        changed(
            "200.00",
            IncentiveKind.TECHNOLOGY,
            Giver.PARTICIPANT,
            "monitor",
            Stream.of(IncentiveAssurance.values()).filter(given -> given != missing).toList());

    List<Finding> findings = IncentiveConditions.all(incentive, Incentives.LIFETIME);
    assertThat(findings).hasSize(9);
    assertThat(unmet(findings)).containsExactly(missing.name());
    assertThat(missing.asks()).isNotBlank();
    assertThat(missing.rule()).startsWith("R-770-");
  }

  @ParameterizedTest
  @CsvSource({
    "TECHNOLOGY, 74.99, false",
    "TECHNOLOGY, 75.00, false",
    "TECHNOLOGY, 75.01, true",
    "ITEM_OR_SERVICE, 900.00, false"
  })
  void technologyAboveTheThresholdStaysProperty(IncentiveKind kind, String value, boolean stays) {
    Incentive incentive = changed(value, kind, Giver.PARTICIPANT, "tablet", List.of());

    assertThat(IncentiveConditions.staysProperty(incentive, Incentives.LIFETIME)).isEqualTo(stays);
    assertThat(unmet(IncentiveConditions.all(incentive, Incentives.LIFETIME)))
        .satisfies(unmet ->
            assertThat(unmet.contains(IncentiveAssurance.STAYS_PROPERTY.name())).isEqualTo(stays));
  }

  @ParameterizedTest
  @CsvSource({"24.99, MET", "25.00, MET", "25.01, NOT_MET"})
  void whatIsWorthMoreIsDescribed(String value, Verdict undescribed) {
    Incentive incentive =
        changed(
            value,
            IncentiveKind.ITEM_OR_SERVICE,
            Giver.PARTICIPANT,
            " ",
            List.of(IncentiveAssurance.values()));

    assertThat(IncentiveConditions.connectionIsDocumented(incentive, Incentives.LIFETIME).verdict())
        .isEqualTo(undescribed);
    assertThat(
            IncentiveConditions.connectionIsDocumented(Incentives.item(value), Incentives.LIFETIME)
                .verdict())
        .isEqualTo(Verdict.MET);
  }

  @ParameterizedTest
  @CsvSource({"PARTICIPANT, MET", "AGENT_UNDER_CONTROL, MET", "ANOTHER, NOT_MET"})
  void itIsProvidedDirectly(Giver giver, Verdict verdict) {
    Incentive incentive =
        changed("10.00", IncentiveKind.ITEM_OR_SERVICE, giver, "scale", List.of());

    assertThat(IncentiveConditions.providedDirectly(incentive).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.01", "0.001"})
  void aValueIsAnAmountOfMoney(String value) {
    assertThatThrownBy(() -> Incentives.item(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSmallestValue() {
    assertThat(Incentives.item("0.010").value()).isEqualTo(new BigDecimal("0.01"));
  }

  private static Incentive changed(
      String value,
      IncentiveKind kind,
      Giver giver,
      String item,
      List<IncentiveAssurance> assurances) {
    return new Incentive(
        Incentives.ONE,
        Incentives.DAY,
        kind,
        item,
        "self-management",
        new BigDecimal(value),
        giver,
        assurances);
  }

  private static List<String> unmet(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.MET)
        .map(Finding::condition)
        .toList();
  }
}
