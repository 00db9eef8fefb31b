package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of data requests and sharing agreements.
 *
 * @param validityMonths how long an attested request is good for, in months
 */
public record DataSharingRules(int validityMonths) {

  static DataSharingRules of(Parameters parameters) {
    return new DataSharingRules(parameters.whole("dataSharing.validityMonths", 1, 120));
  }
}
