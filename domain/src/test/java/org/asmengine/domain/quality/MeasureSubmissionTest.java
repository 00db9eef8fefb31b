package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.quality.QualityFixtures.claims;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers(MeasureSubmission.class)
class MeasureSubmissionTest {

  private static MeasureSubmission counts(
      long eligible, long met, long notMet, long exclusions, long exceptions) {
    return reported(
        "008", ECQM, new PopulationCounts(eligible, met, notMet, exclusions, exceptions));
  }

  @Test
  void exclusionsAreNotCasesButExceptionsAre() {
    assertThat(counts(100, 50, 10, 7, 5).caseCount()).isEqualTo(93);
    assertThat(claims(21, "60").caseCount()).isEqualTo(21);
  }

  @ParameterizedTest(name = "{1} + {2} + {3} + {4} of {0}: {5}")
  @CsvSource({
    "100, 75, 0, 0, 0, true",
    "100, 74, 0, 0, 0, false",
    "100, 20, 20, 20, 15, true",
    "100, 20, 20, 20, 14, false",
    "100, 0, 75, 0, 0, true",
    "100, 0, 0, 75, 0, true",
    "100, 0, 0, 0, 75, true",
    "1, 1, 0, 0, 0, true",
    "1, 0, 0, 0, 0, false",
    "3, 2, 0, 0, 0, false",
    "4, 3, 0, 0, 0, true",
    "4000000000000000003, 3000000000000000002, 0, 0, 0, false",
    "4000000000000000003, 3000000000000000003, 0, 0, 0, true",
  })
  void isCompleteFromThreeQuartersOnComparedExactly(
      long eligible, long met, long notMet, long exclusions, long exceptions, boolean complete) {
    assertThat(counts(eligible, met, notMet, exclusions, exceptions).isComplete(rules().quality()))
        .isEqualTo(complete);
  }

  @Test
  void theLimitOfCompletenessIsAParameter() {
    MeasureSubmission two = counts(3, 2, 0, 0, 0);
    assertThat(two.isComplete(rulesWith("quality.dataCompleteness", "0.666666666667").quality()))
        .isFalse();
    assertThat(two.isComplete(rulesWith("quality.dataCompleteness", "0.666666666666").quality()))
        .isTrue();
  }

  @Test
  void aResultFromClaimsIsAlwaysComplete() {
    assertThat(claims(new ClaimsResult(0, Optional.empty())).isComplete(rules().quality()))
        .isTrue();
  }

  @ParameterizedTest(name = "{0} of {0} + {1}: {2} percent")
  @CsvSource({
    "2, 1, 66.67",
    "1, 2, 33.33",
    "1, 1, 50.00",
    "0, 5, 0.00",
    "5, 0, 100.00",
    "1, 19999, 0.01",
    "10673, 9327, 53.37",
    "3, 797, 0.38",
    "1, 799, 0.13"
  })
  void theRateIsThePercentageMetWithTwoDecimals(long met, long notMet, String rate) {
    // 3 of 800 is 0.375 exactly, 1 of 800 is 0.125: ties go up; 10673 of 20000 is 53.365.
    assertThat(reported("008", ECQM, met, notMet).rate(rules().quality()))
        .contains(new BigDecimal(rate));
  }

  @Test
  void exclusionsAndExceptionsAreNotPartOfTheRate() {
    assertThat(counts(100, 30, 10, 20, 40).rate(rules().quality()))
        .contains(new BigDecimal("75.00"));
  }

  @Test
  void theUnroundedRateHasSixtyDigits() {
    assertThat(reported("008", ECQM, 2, 1).unroundedRate().orElseThrow().toString())
        .isEqualTo("66." + "6".repeat(57) + "7");
  }

  @Test
  void thereIsNoRateWithoutPerformance() {
    assertThat(counts(20, 0, 0, 5, 15).rate(rules().quality())).isEmpty();
    assertThat(counts(20, 0, 0, 5, 15).unroundedRate()).isEmpty();
  }

  @Test
  void theRateFromClaimsIsTakenAndRounded() {
    assertThat(claims(30, "67.105").rate(rules().quality())).contains(new BigDecimal("67.11"));
    assertThat(claims(30, "67.105").rate(rulesWith("quality.rateDecimals", "1").quality()))
        .contains(new BigDecimal("67.1"));
    assertThat(claims(new ClaimsResult(30, Optional.empty())).rate(rules().quality())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0",
    "10, -1, 0, 0, 0",
    "10, 0, -1, 0, 0",
    "10, 0, 0, -1, 0",
    "10, 0, 0, 0, -1",
    "10, 4, 3, 2, 2",
    "10, 11, 0, 0, 0",
    "10, 5, 6, 0, 0",
    "10, 5, 4, 2, 0",
    "10, 9223372036854775807, 9223372036854775807, 0, 0",
    "10, 0, 0, 9223372036854775807, 9223372036854775807"
  })
  void countsThatDoNotFitTogetherAreRefused(
      long eligible, long met, long notMet, long exclusions, long exceptions) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopulationCounts(eligible, met, notMet, exclusions, exceptions))
        .withMessage("population counts do not fit together");
  }

  @Test
  void countsMayFillTheEligiblePopulation() {
    assertThat(new PopulationCounts(10, 4, 3, 2, 1).eligiblePopulation()).isEqualTo(10);
    assertThat(new PopulationCounts(1, 0, 0, 0, 0).met()).isZero();
  }
}
