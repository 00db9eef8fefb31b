package org.asmengine.domain.selection;

import static org.asmengine.domain.selection.Selections.facts;
import static org.asmengine.domain.selection.Selections.rules;
import static org.asmengine.domain.selection.Selections.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.programme.ClinicExclusion;
import org.asmengine.domain.ruleset.programme.TieRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a verdict says beside yes and no: found, needed, distance, ties and input rows. */
@Covers({
  EligibilityCriteria.class,
  FeeScheduleBilling.class,
  PluralitySpecialty.class,
  EpisodeMinimum.class,
  SelectedLocation.class,
  NoClinic.class
})
class EvidenceTest {

  private static final EligibilityCriteria CRITERIA =
      new EligibilityCriteria(rules(), Selections.AREAS);

  private static Verdict judged(ClinicianFacts facts, Criterion criterion) {
    return verdict(CRITERIA.judge(Cohort.HF, facts), criterion);
  }

  @Test
  void tellsHowManyEpisodesAreMissing() {
    Verdict verdict = judged(facts("06:1", 1, 0, "S1:17"), Criterion.EPISODES);

    assertThat(verdict.found()).isEqualTo("17 episodes");
    assertThat(verdict.needed()).isEqualTo("at least 20 episodes");
    assertThat(verdict.distance()).isEqualTo("17 of 20 episodes: 3 short");
    assertThat(verdict.sources()).containsExactly(new SourceRow("episodes.csv", 8));
  }

  @Test
  void tellsHowManyEpisodesCouldBeLost() {
    assertThat(judged(facts("06:1", 1, 0, "S1:23"), Criterion.EPISODES).distance())
        .isEqualTo("23 of 20 episodes: 4 fewer would not do");
  }

  @Test
  void tellsTheClaimsUnderTheFeeSchedule() {
    Verdict verdict = judged(facts("06:9", 0, 0, "S1:20"), Criterion.FEE_SCHEDULE);

    assertThat(verdict.found()).isEqualTo("0 claims under the fee schedule");
    assertThat(verdict.needed()).isEqualTo("at least 1");
    assertThat(verdict.distance()).isEqualTo("0 of 1 claims: 1 short");
    assertThat(verdict.sources()).containsExactly(new SourceRow("claims.csv", 7));
  }

  @Test
  void tellsTheSpecialtyAndHowFarItLeads() {
    Verdict verdict = judged(facts("06:50 11:30", 80, 0, "S1:20"), Criterion.SPECIALTY);

    assertThat(verdict.found()).isEqualTo("specialty 06 on 50 of 80 claims");
    assertThat(verdict.needed()).isEqualTo("one of 06 on the plurality of claims");
    assertThat(verdict.distance())
        .isEqualTo("50 against 30 claims elsewhere: 21 more there would change it");
    assertThat(verdict.ties()).isEmpty();
  }

  @Test
  void tellsHowFarTheSpecialtyIsBehind() {
    Verdict verdict = judged(facts("06:12 11:40", 52, 0, "S1:20"), Criterion.SPECIALTY);

    assertThat(verdict.found()).isEqualTo("specialty 11 on 40 of 52 claims");
    assertThat(verdict.distance()).isEqualTo("12 of 41 claims that would lead: 29 short");
  }

  @Test
  void showsATieOfSpecialties() {
    assertThat(judged(facts("06:50 11:50", 100, 0, "S1:20"), Criterion.SPECIALTY).ties())
        .containsExactly("06: 50 claims", "11: 50 claims");
  }

  @Test
  void saysThatThereAreNoClaimsAndNoEpisodes() {
    ClinicianFacts nothing = new ClinicianFacts(ClaimFacts.none(), EpisodeFacts.none());

    assertThat(judged(nothing, Criterion.SPECIALTY).found()).isEqualTo("no claims");
    assertThat(judged(nothing, Criterion.LOCATION).found()).isEqualTo("no episodes");
    assertThat(CRITERIA.cohortOf(ClaimFacts.none())).isEmpty();
  }

  @Test
  void tellsTheLocationByName() {
    Verdict verdict = judged(facts("06:9", 9, 0, "S1:12 N1:9"), Criterion.LOCATION);

    assertThat(verdict.found())
        .isEqualTo("ZIP 10001 in area 11111 (Springfield, selected) with 12 of 21 episodes");
    assertThat(verdict.needed()).isEqualTo("the most common location in a selected area");
    assertThat(verdict.distance())
        .isEqualTo("12 against 9 episodes elsewhere: 4 more there would change it");
  }

  @Test
  void tellsHowFarTheNearestSelectedAreaIs() {
    Verdict verdict = judged(facts("06:9", 9, 0, "S1:8 O:12"), Criterion.LOCATION);

    assertThat(verdict.found()).isEqualTo("ZIP 90001 in no area with 12 of 20 episodes");
    assertThat(verdict.distance()).isEqualTo("8 of 13 episodes that would lead: 5 short");
  }

  @Test
  void showsATieOfLocations() {
    assertThat(judged(facts("06:9", 9, 0, "O:10 S1:10"), Criterion.LOCATION).ties())
        .containsExactly(
            "ZIP 10001 in area 11111: 10 episodes", "ZIP 90001 in no area: 10 episodes");
  }

  @Test
  void tellsHowManyClinicClaimsWouldExclude() {
    Verdict met = judged(facts("06:10", 5, 5, "S1:20"), Criterion.CLINIC);
    Verdict unmet = judged(facts("06:10", 3, 7, "S1:20"), Criterion.CLINIC);

    assertThat(met.found()).isEqualTo("5 of 10 claims are those of such a clinic");
    assertThat(met.needed()).isEqualTo("fewer than 6 of 10");
    assertThat(met.distance()).isEqualTo("5 of 6 claims: 1 more would exclude");
    assertThat(unmet.distance()).isEqualTo("7 of at most 5 claims: 2 too many");
  }

  @Test
  void tellsSpecialtyAreaAndTotals() {
    Eligibility eligibility = CRITERIA.judge(Cohort.HF, facts("06:50 11:30", 80, 0, "S1:12 O:3"));

    assertThat(eligibility.specialty()).contains("06");
    assertThat(eligibility.area()).contains("11111");
    assertThat(eligibility.claims()).isEqualTo(80);
    assertThat(eligibility.episodes()).isEqualTo(15);
    assertThat(CRITERIA.judge(Cohort.HF, facts("06:1", 1, 0, "O:3")).area()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LOWEST_CODE, 06:5 11:5, true",
    "LOWEST_CODE, 01:5 06:5, false",
    "INCLUDE, 01:5 06:5, true",
    "INCLUDE, 01:6 06:5, false",
    "INCLUDE, 01:5 02:5, false",
    "EXCLUDE, 06:5 11:5, false",
    "EXCLUDE, 06:5 11:4, true"
  })
  void theRuleSetDecidesATieOfSpecialties(TieRule tie, String claims, boolean met) {
    PluralitySpecialty policy =
        new PluralitySpecialty(Cohort.HF, rules(tie, TieRule.LOWEST_CODE, ClinicExclusion.MOST));

    assertThat(policy.judge(facts(claims, 1, 0, "S1:20")).met()).isEqualTo(met);
  }

  @Test
  void nobodyIsInTwoCohortsUnderOneTin() {
    for (TieRule tie : TieRule.values()) {
      EligibilityCriteria criteria =
          new EligibilityCriteria(
              rules(tie, TieRule.LOWEST_CODE, ClinicExclusion.MOST), Selections.AREAS);
      ClinicianFacts tied = facts("06:5 20:5", 10, 0, "S1:20");

      assertThat(criteria.judge(Cohort.HF, tied).isEligible()).as("%s", tie).isTrue();
      assertThat(criteria.judge(Cohort.LBP, tied).isEligible()).as("%s", tie).isFalse();
      assertThat(criteria.cohortOf(tied.claims())).contains(Cohort.HF);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LOWEST_CODE, N0:5 S1:5, false",
    "LOWEST_CODE, N1:5 S1:5, true",
    "INCLUDE, N0:5 S1:5, true",
    "INCLUDE, N0:6 S1:5, false",
    "EXCLUDE, N1:5 S1:5, false",
    "EXCLUDE, O:5 S1:5, false",
    "EXCLUDE, S1:5 S2:5, true"
  })
  void theRuleSetDecidesATieOfLocations(TieRule tie, String places, boolean met) {
    SelectedLocation policy = new SelectedLocation(Selections.AREAS, tie);

    assertThat(policy.judge(facts("06:1", 1, 0, places)).met()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "ANY, 10, 0, true",
    "ANY, 10, 1, false",
    "MOST, 10, 5, true",
    "MOST, 10, 6, false",
    "ALL, 10, 9, true",
    "ALL, 10, 10, false",
    "ALL, 0, 0, true"
  })
  void theRuleSetSaysHowManyClinicClaimsExclude(
      ClinicExclusion exclusion, long claims, long clinic, boolean met) {
    NoClinic policy = new NoClinic(exclusion);
    String text = claims == 0 ? "-" : "06:" + claims;

    assertThat(policy.judge(facts(text, 0, clinic, "S1:20")).met()).isEqualTo(met);
  }

  @Test
  void tiesOfVeryManyAreCutShort() {
    StringBuilder claims = new StringBuilder();
    for (int code = 10; code < 60; code++) {
      claims.append(code).append(":1 ");
    }

    assertThat(judged(facts(claims.toString(), 1, 0, "S1:20"), Criterion.SPECIALTY).ties())
        .hasSize(20);
  }

  @Test
  void whatIsSelectedIsAnArea() {
    assertThatThrownBy(() -> new SelectedAreas(Map.of(), Set.of("11111")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
