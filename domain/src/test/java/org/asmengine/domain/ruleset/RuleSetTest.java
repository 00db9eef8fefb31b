package org.asmengine.domain.ruleset;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.parameter;
import static org.asmengine.domain.TestRuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.TestRuleSets;
import org.asmengine.domain.participation.Cohort;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@Covers(RuleSet.class)
class RuleSetTest {

  static final List<String> KEYS = draft().parameters().stream().map(Parameter::key).toList();

  private static ThrowableAssertAlternative<RuleSetException> assertRefused(TestRuleSets draft) {
    return assertThatExceptionOfType(RuleSetException.class).isThrownBy(draft::ruleSet);
  }

  @Test
  void holdsTheParametersOfItsYear() {
    RuleSet rules = rules();
    assertThat(rules.version()).isEqualTo("CY2026-final");
    assertThat(rules.calendar().paymentYear()).isEqualTo(2029);
    assertThat(rules.quality().weight()).isEqualTo("0.5");
    assertThat(rules.quality().dataCompleteness()).isEqualTo("0.75");
    assertThat(rules.quality().minCases()).isEqualTo(20);
    assertThat(rules.quality().toppedOutCap()).isEmpty();
    assertThat(rules.cost().measure(Cohort.HF)).isEqualTo("COST_HF_1");
    assertThat(rules.cost().measure(Cohort.LBP)).isEqualTo("COST_LBP_1");
    assertThat(rules.cost().sdOffsets()).hasSize(CostRules.EDGES);
    assertThat(rules.activities().activities()).containsExactly("IA_1", "IA_2");
    assertThat(rules.payment().risk()).isEqualTo("0.09");
    assertThat(rules.payment().midpoint()).isEqualTo(new Midpoint.CohortMedian());
    assertThat(rules.finalScore().missingCategory()).isEqualTo(MissingCategory.NEUTRAL);
    assertThat(rules.parameters()).isEqualTo(draft().parameters());
  }

  @Test
  void roundsAsTheContractSays() {
    Roundings roundings = rules().roundings();
    assertThat(rules().quality().rateRounding().decimals()).isEqualTo(2);
    assertThat(roundings.benchmarkPercentile().decimals()).isEqualTo(4);
    assertThat(roundings.measurePoints().decimals()).isEqualTo(4);
    assertThat(roundings.interoperabilityPoints().decimals()).isZero();
    assertThat(roundings.complexPatient().decimals()).isEqualTo(2);
    assertThat(roundings.finalScore().decimals()).isEqualTo(2);
    assertThat(roundings.transformedScore().decimals()).isEqualTo(12);
    assertThat(roundings.incentivePool().decimals()).isEqualTo(2);
    assertThat(roundings.scalingFactor().decimals()).isEqualTo(12);
    assertThat(roundings.adjustmentFactor().decimals()).isEqualTo(6);
    assertThat(roundings.estimatedAdjustment().decimals()).isEqualTo(2);
    assertThat(roundings.finalScore().name()).isEqualTo("finalScore");
  }

  @Test
  void knowsTheMeasureSetsInTheirOrder() {
    QualityRules quality = rules().quality();
    assertThat(quality.set(Cohort.HF))
        .extracting(measure -> measure.id().toString())
        .containsExactly("492", "008", "005", "236", "377");
    assertThat(quality.set(Cohort.LBP))
        .extracting(measure -> measure.id().toString())
        .containsExactly("238", "134", "128", "220");
    assertThat(quality.measure(MeasureId.of("999"))).isEmpty();
    MeasureSpecification risky = quality.measure(MeasureId.of("238")).orElseThrow();
    assertThat(risky.title()).isEqualTo("High-risk medications in older adults");
    assertThat(risky.cohort()).isEqualTo(Cohort.LBP);
    assertThat(risky.inverse()).isTrue();
    assertThat(risky.isFromClaims()).isFalse();
    assertThat(risky.collectionTypes())
        .containsExactly(CollectionType.ECQM, CollectionType.MIPS_CQM);
    assertThat(quality.measure(MeasureId.of("492")).map(MeasureSpecification::isFromClaims))
        .contains(true);
  }

  @ParameterizedTest
  @FieldSource("KEYS")
  void isCompleteOnItsOwn(String key) {
    assertRefused(draft().without(key))
        .withMessage(
            "missing parameter "
                + key
                + ": a rule set is complete on its own, nothing is carried over from another year");
  }

  @ParameterizedTest
  @FieldSource("KEYS")
  void everyParameterHasACitation(String key) {
    String value = draft().parameters().get(KEYS.indexOf(key)).text();
    Parameter uncited =
        new Parameter(key, List.of(value), " ", ParameterStatus.LAW, "", "2027.yaml:7", false);
    assertRefused(draft().with(uncited)).withMessage("2027.yaml:7: " + key + " has no citation");
  }

  @ParameterizedTest
  @CsvSource({"quality.minCase, 20", "risk.2028, 0.09", "quality.measures.999.title, Unused"})
  void anUnknownParameterIsRefused(String key, String value) {
    assertRefused(draft().with(key, value))
        .withMessageStartingWith("2027.yaml: %s: unknown parameter %s; known are ", key, key)
        .withMessageContaining("calendar.performanceYear, calendar.paymentYear, ");
  }

  @Test
  void aParameterGivenTwiceIsRefused() {
    List<Parameter> parameters = new ArrayList<>(draft().parameters());
    parameters.add(parameter("quality.minCases", "20"));
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(() -> RuleSet.of(parameters))
        .withMessage(
            "2027.yaml: quality.minCases: quality.minCases is given twice, first at"
                + " 2027.yaml: quality.minCases");
  }

  @Test
  void aMessageSaysWhatWasFoundWhereAndWhatIsAllowed() {
    assertRefused(draft().with("quality.weight", "1.5"))
        .withMessage(
            "2027.yaml: quality.weight: quality.weight: found 1.5, allowed: a number from 0 to 1"
                + " (42 CFR part 512 subpart G)");
  }

  @Test
  void aTitleIsFreeTextButNotBlank() {
    assertRefused(draft().with("quality.measures.008.title", " "))
        .withMessageContaining("allowed: one value");
    assertRefused(draft().with("quality.measures.008.title", "one,two"))
        .withMessageContaining("found one, two, allowed: one value");
  }

  @Test
  void aToppedOutCapIsANumberOrNone() {
    assertThat(draft().with("quality.toppedOutCap", "7").ruleSet().quality().toppedOutCap())
        .isEqualTo(Optional.of(new BigDecimal("7")));
  }

  @Test
  void theMidpointIsTheMedianOrANumber() {
    assertThat(draft().with("transform.midpoint", "50").ruleSet().payment().midpoint())
        .isEqualTo(new Midpoint.Fixed(new BigDecimal("50")));
  }

  @Test
  void aMeasureBelongsToOneSetOnly() {
    assertRefused(draft().with("quality.sets.LBP", "238,008"))
        .withMessageContaining("allowed: a measure in one cohort's set only, found 008");
  }

  @Test
  void itsListsAreCopies() {
    List<Parameter> parameters = new ArrayList<>(draft().parameters());
    RuleSet ruleSet = RuleSet.of(parameters);
    parameters.clear();
    assertThat(ruleSet.parameters()).hasSameSizeAs(KEYS);
  }

  @Test
  void theDigestDependsOnKeysAndValuesAlone() {
    String digest = rules().digest();
    assertThat(digest).matches("[0-9a-f]{64}");
    List<Parameter> reversed = draft().parameters().reversed();
    assertThat(RuleSet.of(reversed).digest()).isEqualTo(digest);
    Parameter noted =
        new Parameter(
            "quality.minCases",
            List.of("20"),
            "another citation",
            ParameterStatus.SECONDARY,
            "a note",
            "elsewhere",
            false);
    assertThat(draft().with(noted).ruleSet().digest()).isEqualTo(digest);
    assertThat(
            Stream.of(
                    draft().with("quality.minCases", "21"),
                    draft().with("quality.sets.HF", "008,492,005,236,377"),
                    draft().with("quality.measures.008.title", "Beta-blockers"))
                .map(draft -> draft.ruleSet().digest()))
        .doesNotContain(digest)
        .doesNotHaveDuplicates();
  }

  @Test
  void theDigestIsTheSha256OfTheSortedLines() {
    // printf of the 107 sorted key=value lines, lists joined with "|", through sha256sum.
    assertThat(rules().digest())
        .isEqualTo("0d260e6befe8b1c5532cbb698a072bb87f7652ccdfcfd0392b9ebfb9b00c7f34");
  }

  @Test
  void tellsWhatIsNotSettledLaw() {
    assertThat(rules().unsettled()).isEmpty();
    for (ParameterStatus status : ParameterStatus.values()) {
      Parameter steepness =
          new Parameter("transform.steepness", List.of("0.1"), "none", status, "", "x", false);
      assertThat(draft().with(steepness).ruleSet().unsettled())
          .isEqualTo(status == ParameterStatus.LAW ? List.of() : List.of(steepness));
    }
  }
}
