package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of the telehealth waiver.
 *
 * @param waiveGeographic whether the geographic requirement is waived
 * @param waiveOriginatingSite whether the requirement of an originating site is waived
 */
public record TelehealthRules(boolean waiveGeographic, boolean waiveOriginatingSite) {

  static TelehealthRules of(Parameters parameters) {
    return new TelehealthRules(
        parameters.flag("telehealth.waiveGeographic"),
        parameters.flag("telehealth.waiveOriginatingSite"));
  }
}
