package org.asmengine.domain.waivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.ruleset.programme.TelehealthRules;
import org.asmengine.domain.waivers.TelehealthAnswer.Outcome;

/**
 * The waiver of the geographic and originating-site requirements of telehealth (42 CFR 512.775).
 * The text of the section was not read: which conditions the waiver has is up to the rule set.
 */
@Rule({"42 CFR 512.775", "R-775-U2"})
public final class TelehealthWaiver {

  private static final String WAIVER = "42 CFR 512.775";

  private TelehealthWaiver() {}

  /** The answers for both requirements, the geographic one first. */
  public static List<TelehealthAnswer> answer(TelehealthRules rules, TelehealthCase facts) {
    return List.of(
        answer(
            TelehealthRequirement.GEOGRAPHIC,
            ofItself(facts.geography()),
            geographicConditions(rules, facts)),
        answer(
            TelehealthRequirement.ORIGINATING_SITE,
            ofItself(rules, facts.site()),
            siteConditions(rules, facts)));
  }

  private static TelehealthAnswer answer(
      TelehealthRequirement requirement, Finding ofItself, List<Finding> conditions) {
    List<Finding> findings = new ArrayList<>(List.of(ofItself));
    findings.addAll(conditions);
    return new TelehealthAnswer(
        requirement, outcome(ofItself.verdict(), Verdict.all(conditions)), findings);
  }

  /** A waiver that holds makes the place irrelevant; without one an unknown place stays open. */
  private static Outcome outcome(Verdict place, Verdict waiver) {
    if (place == Verdict.MET) {
      return Outcome.MET_WITHOUT_WAIVER;
    }
    return switch (waiver) {
      case MET -> Outcome.WAIVED;
      case UNKNOWN -> Outcome.UNDETERMINED;
      case NOT_MET -> place == Verdict.UNKNOWN ? Outcome.UNDETERMINED : Outcome.NOT_WAIVED;
    };
  }

  private static Finding ofItself(Geography geography) {
    Verdict verdict =
        switch (geography) {
          case RURAL_SHORTAGE_AREA, OUTSIDE_METROPOLITAN_AREA -> Verdict.MET;
          case METROPOLITAN_AREA -> Verdict.NOT_MET;
          case UNKNOWN -> Verdict.UNKNOWN;
        };
    return new Finding(
        "PLACE_IS_RURAL",
        verdict,
        geography.name(),
        Geography.RURAL_SHORTAGE_AREA + " or " + Geography.OUTSIDE_METROPOLITAN_AREA,
        TelehealthRequirement.GEOGRAPHIC.paragraph());
  }

  private static Finding ofItself(TelehealthRules rules, OriginatingSite site) {
    return new Finding(
        "PLACE_IS_AN_ORIGINATING_SITE",
        Verdict.of(rules.ordinarySites().contains(site)),
        site.name(),
        "one of " + rules.ordinarySites(),
        TelehealthRequirement.ORIGINATING_SITE.paragraph());
  }

  private static List<Finding> conditions(TelehealthRules rules, TelehealthCase facts) {
    List<Finding> conditions = new ArrayList<>();
    conditions.add(
        fact(
            "PARTICIPANT_IS_ELIGIBLE",
            facts.eligible(),
            "a participant that meets the eligibility criteria of performance year "
                + facts.date().getYear(),
            "42 CFR 512.710(a)(1)"));
    conditions.add(
        fact(
            "BENEFICIARY_IS_AN_ASM_BENEFICIARY",
            facts.asmBeneficiary(),
            "a beneficiary whom the participant treats for the targeted chronic condition",
            "42 CFR 512.705"));
    if (rules.establishedPatientNeeded()) {
      conditions.add(
          fact(
              "PATIENT_IS_ESTABLISHED",
              facts.establishedPatient(),
              "an established patient of the participant",
              WAIVER + ", telehealth.establishedPatientNeeded"));
    }
    if (rules.targetedConditionNeeded()) {
      conditions.add(
          fact(
              "SERVICE_IS_FOR_THE_TARGETED_CONDITION",
              facts.targetedCondition(),
              "a service for the targeted chronic condition",
              WAIVER + ", telehealth.targetedConditionNeeded"));
    }
    return conditions;
  }

  private static List<Finding> geographicConditions(TelehealthRules rules, TelehealthCase facts) {
    List<Finding> conditions = new ArrayList<>(conditions(rules, facts));
    conditions.add(waived("telehealth.waiveGeographic", rules.waiveGeographic()));
    return conditions;
  }

  private static List<Finding> siteConditions(TelehealthRules rules, TelehealthCase facts) {
    List<Finding> conditions = new ArrayList<>(conditions(rules, facts));
    conditions.add(waived("telehealth.waiveOriginatingSite", rules.waiveOriginatingSite()));
    if (facts.site() == OriginatingSite.HOME) {
      conditions.add(
          new Finding(
              "WAIVER_REACHES_THE_HOME",
              Verdict.of(rules.homeIsReached()),
              rules.homeIsReached() ? "the home as a site" : "no home as a site",
              "a rule set in which the waiver reaches the home",
              WAIVER + ", telehealth.homeIsReached"));
    }
    return conditions;
  }

  private static Finding waived(String parameter, boolean waived) {
    return new Finding(
        "REQUIREMENT_IS_WAIVED",
        Verdict.of(waived),
        waived ? "waived" : "not waived",
        "a rule set that waives the requirement",
        WAIVER + ", " + parameter);
  }

  private static Finding fact(
      String condition, Optional<Boolean> fact, String needed, String paragraph) {
    return new Finding(
        condition,
        Verdict.of(fact),
        fact.map(holds -> holds ? "yes" : "no").orElse("not known"),
        needed,
        paragraph);
  }
}
