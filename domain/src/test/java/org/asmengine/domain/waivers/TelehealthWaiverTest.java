package org.asmengine.domain.waivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.ruleset.programme.TelehealthRules;
import org.asmengine.domain.waivers.TelehealthAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The waiver of telehealth requirements: who, whom, where, and what the rule set leaves open. */
@Covers({TelehealthWaiver.class, TelehealthRules.class})
class TelehealthWaiverTest {

  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);
  private static final Optional<Boolean> UNKNOWN = Optional.empty();
  private static final TelehealthRules RULES = rules(true, false, false);

  private static TelehealthRules rules(boolean home, boolean established, boolean targeted) {
    return new TelehealthRules(
        true,
        true,
        List.of(OriginatingSite.PHYSICIAN_OFFICE, OriginatingSite.HOSPITAL),
        home,
        established,
        targeted);
  }

  private static TelehealthCase at(OriginatingSite site, Geography geography) {
    return new TelehealthCase(DAY, YES, YES, UNKNOWN, UNKNOWN, site, geography);
  }

  private static TelehealthCase of(Optional<Boolean> eligible, Optional<Boolean> beneficiary) {
    return new TelehealthCase(
        DAY,
        eligible,
        beneficiary,
        UNKNOWN,
        UNKNOWN,
        OriginatingSite.HOME,
        Geography.METROPOLITAN_AREA);
  }

  private static List<Outcome> outcomes(TelehealthRules rules, TelehealthCase facts) {
    return TelehealthWaiver.answer(rules, facts).stream().map(TelehealthAnswer::outcome).toList();
  }

  private static Optional<Verdict> verdict(List<TelehealthAnswer> answers, String condition) {
    return answers.stream()
        .flatMap(answer -> answer.findings().stream())
        .filter(finding -> finding.condition().equals(condition))
        .map(Finding::verdict)
        .findFirst();
  }

  @Test
  void bothRequirementsAreWaivedForAnAsmBeneficiaryAtHomeInACity() {
    assertThat(outcomes(RULES, at(OriginatingSite.HOME, Geography.METROPOLITAN_AREA)))
        .containsExactly(Outcome.WAIVED, Outcome.WAIVED);
  }

  @Test
  void aPlaceThatMeetsARequirementNeedsNoWaiver() {
    assertThat(outcomes(RULES, at(OriginatingSite.PHYSICIAN_OFFICE, Geography.RURAL_SHORTAGE_AREA)))
        .containsExactly(Outcome.MET_WITHOUT_WAIVER, Outcome.MET_WITHOUT_WAIVER);
    assertThat(outcomes(RULES, at(OriginatingSite.HOSPITAL, Geography.METROPOLITAN_AREA)))
        .containsExactly(Outcome.WAIVED, Outcome.MET_WITHOUT_WAIVER);
    assertThat(outcomes(RULES, at(OriginatingSite.OTHER, Geography.OUTSIDE_METROPOLITAN_AREA)))
        .containsExactly(Outcome.MET_WITHOUT_WAIVER, Outcome.WAIVED);
  }

  @ParameterizedTest
  @EnumSource(OriginatingSite.class)
  void everyKindOfPlaceIsWaivedOrNeedsNoWaiver(OriginatingSite site) {
    assertThat(outcomes(RULES, at(site, Geography.UNKNOWN)).getLast())
        .isEqualTo(
            RULES.ordinarySites().contains(site) ? Outcome.MET_WITHOUT_WAIVER : Outcome.WAIVED);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, WAIVED",
    "true, false, NOT_WAIVED",
    "true, , UNDETERMINED",
    "false, true, NOT_WAIVED",
    "false, false, NOT_WAIVED",
    "false, , NOT_WAIVED",
    ", true, UNDETERMINED",
    ", false, NOT_WAIVED",
    ", , UNDETERMINED",
  })
  void aWaiverTakesAnEligibleParticipantAndItsBeneficiary(
      Boolean eligible, Boolean beneficiary, Outcome outcome) {
    assertThat(outcomes(RULES, of(Optional.ofNullable(eligible), Optional.ofNullable(beneficiary))))
        .containsExactly(outcome, outcome);
  }

  @Test
  void anUnknownPlaceStaysOpenOnlyWhereNothingIsWaived() {
    TelehealthCase waived = at(OriginatingSite.OTHER, Geography.UNKNOWN);
    assertThat(outcomes(RULES, waived).getFirst()).isEqualTo(Outcome.WAIVED);
    TelehealthCase notWaived =
        new TelehealthCase(
            DAY, NO, YES, UNKNOWN, UNKNOWN, OriginatingSite.OTHER, Geography.UNKNOWN);
    assertThat(outcomes(RULES, notWaived))
        .containsExactly(Outcome.UNDETERMINED, Outcome.NOT_WAIVED);
  }

  @Test
  void aRuleSetMayLeaveTheHomeOut() {
    TelehealthRules withoutHome = rules(false, false, false);
    assertThat(outcomes(withoutHome, at(OriginatingSite.HOME, Geography.METROPOLITAN_AREA)))
        .containsExactly(Outcome.WAIVED, Outcome.NOT_WAIVED);
    assertThat(outcomes(withoutHome, at(OriginatingSite.OTHER, Geography.METROPOLITAN_AREA)))
        .containsExactly(Outcome.WAIVED, Outcome.WAIVED);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, WAIVED, WAIVED",
    "true, false, WAIVED, NOT_WAIVED",
    "false, true, NOT_WAIVED, WAIVED",
    "false, false, NOT_WAIVED, NOT_WAIVED",
  })
  void aRuleSetMayWaiveOneOrNone(
      boolean geographic, boolean site, Outcome ofGeography, Outcome ofSite) {
    TelehealthRules rules =
        new TelehealthRules(geographic, site, RULES.ordinarySites(), true, false, false);
    assertThat(outcomes(rules, at(OriginatingSite.HOME, Geography.METROPOLITAN_AREA)))
        .containsExactly(ofGeography, ofSite);
  }

  @ParameterizedTest
  @CsvSource({"true, WAIVED", "false, NOT_WAIVED", ", UNDETERMINED"})
  void aRuleSetMayAskForEstablishedPatients(Boolean established, Outcome outcome) {
    TelehealthCase facts =
        new TelehealthCase(
            DAY,
            YES,
            YES,
            Optional.ofNullable(established),
            UNKNOWN,
            OriginatingSite.HOME,
            Geography.METROPOLITAN_AREA);
    assertThat(outcomes(rules(true, true, false), facts)).containsExactly(outcome, outcome);
    assertThat(verdict(TelehealthWaiver.answer(RULES, facts), "PATIENT_IS_ESTABLISHED")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, WAIVED", "false, NOT_WAIVED", ", UNDETERMINED"})
  void aRuleSetMayAskForTheTargetedCondition(Boolean targeted, Outcome outcome) {
    TelehealthCase facts =
        new TelehealthCase(
            DAY,
            YES,
            YES,
            UNKNOWN,
            Optional.ofNullable(targeted),
            OriginatingSite.HOME,
            Geography.METROPOLITAN_AREA);
    assertThat(outcomes(rules(true, false, true), facts)).containsExactly(outcome, outcome);
  }

  @Test
  void everyFindingNamesItsParagraph() {
    List<TelehealthAnswer> answers =
        TelehealthWaiver.answer(
            rules(true, true, true), at(OriginatingSite.HOME, Geography.METROPOLITAN_AREA));
    assertThat(answers)
        .allSatisfy(answer ->
            assertThat(answer.findings())
                .allSatisfy(finding -> assertThat(finding.paragraph()).startsWith("42 CFR ")));
    assertThat(answers.getFirst().findings().getFirst().paragraph())
        .isEqualTo("42 CFR 410.78(b)(4)");
    assertThat(answers.getLast().findings().getFirst().paragraph())
        .isEqualTo("42 CFR 410.78(b)(3)");
    assertThat(verdict(answers, "PARTICIPANT_IS_ELIGIBLE")).contains(Verdict.MET);
  }
}
