package org.asmengine.domain.activities;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers(ActivitiesScorer.class)
class ActivitiesScorerTest {

  private static ActivityAttestation attested(String activity) {
    return attestation(activity, true, "2027-01-01", "2027-12-31");
  }

  private static ActivityAttestation attestation(
      String activity, boolean attested, String start, String end) {
    return new ActivityAttestation(
        activity,
        attested,
        LocalDate.parse(start),
        LocalDate.parse(end),
        new SourceRow("improvement_activities.csv", 2));
  }

  private static ActivitiesScore score(ActivityAttestation... attestations) {
    return ActivitiesScorer.score(List.of(attestations), rules());
  }

  @Test
  void bothActivitiesCostNothing() {
    ActivitiesScore score = score(attested("IA_2"), attested("IA_1"));
    assertThat(score.adjustment()).isEqualTo("0");
    assertThat(score.counting()).containsExactly("IA_1", "IA_2");
    assertThat(score.attestations()).hasSize(2);
  }

  @Test
  void oneActivityCostsTenPoints() {
    assertThat(score(attested("IA_1")).adjustment()).isEqualTo("-10");
    assertThat(score(attested("IA_2")).counting()).containsExactly("IA_2");
    assertThat(
            score(attested("IA_1"), attestation("IA_2", false, "2027-01-01", "2027-12-31"))
                .adjustment())
        .isEqualTo("-10");
  }

  @Test
  void noneCostsTwentyPoints() {
    assertThat(score().adjustment()).isEqualTo("-20");
    assertThat(score(attested("IA_3")).adjustment()).isEqualTo("-20");
  }

  @Test
  void anActivityCountsOnce() {
    assertThat(score(attested("IA_1"), attested("IA_1")).adjustment()).isEqualTo("-10");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2027-01-01, 2027-03-31, true",
    "2027-01-01, 2027-03-30, false",
    "2026-10-01, 2027-03-31, true",
    "2026-10-01, 2027-03-30, false",
    "2027-10-03, 2028-12-31, true",
    "2027-10-04, 2028-12-31, false",
    "2026-01-01, 2026-12-31, false",
  })
  void itHasToBePerformedOnNinetyDaysOfThePerformanceYear(
      String start, String end, boolean counts) {
    assertThat(ActivitiesScorer.counts(attestation("IA_1", true, start, end), rules()))
        .isEqualTo(counts);
    assertThat(ActivitiesScorer.counts(attestation("IA_1", false, start, end), rules())).isFalse();
  }

  @Test
  void theDaysAreAParameter() {
    ActivityAttestation march = attestation("IA_1", true, "2027-03-01", "2027-03-31");
    assertThat(ActivitiesScorer.counts(march, rulesWith("improvementActivities.minDays", "31")))
        .isTrue();
    assertThat(ActivitiesScorer.counts(march, rulesWith("improvementActivities.minDays", "32")))
        .isFalse();
  }
}
