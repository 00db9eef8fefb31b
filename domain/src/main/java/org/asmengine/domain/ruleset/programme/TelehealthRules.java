package org.asmengine.domain.ruleset.programme;

import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the telehealth waiver. Its text was not read: which conditions it has is
 * assumed.
 *
 * @param waiveGeographic whether the geographic requirement is waived
 * @param waiveOriginatingSite whether the requirement of an originating site is waived
 * @param ordinarySites the kinds of places that are originating sites without a waiver
 * @param homeIsReached whether the waiver lets the beneficiary be at home
 * @param establishedPatientNeeded whether the waiver is for established patients alone
 * @param targetedConditionNeeded whether the waiver is for services for the targeted condition
 *     alone
 */
@Rule({"42 CFR 512.775", "42 CFR 410.78(b)(3)"})
public record TelehealthRules(
    boolean waiveGeographic,
    boolean waiveOriginatingSite,
    List<OriginatingSite> ordinarySites,
    boolean homeIsReached,
    boolean establishedPatientNeeded,
    boolean targetedConditionNeeded) {

  /** Copies the list. */
  public TelehealthRules {
    ordinarySites = List.copyOf(ordinarySites);
  }

  static TelehealthRules of(Parameters parameters) {
    return new TelehealthRules(
        parameters.flag("telehealth.waiveGeographic"),
        parameters.flag("telehealth.waiveOriginatingSite"),
        parameters.choices("telehealth.ordinarySites", OriginatingSite.class),
        parameters.flag("telehealth.homeIsReached"),
        parameters.flag("telehealth.establishedPatientNeeded"),
        parameters.flag("telehealth.targetedConditionNeeded"));
  }
}
