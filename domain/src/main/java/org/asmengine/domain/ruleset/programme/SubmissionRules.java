package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of submissions and of what they are compared with.
 *
 * @param scoreAgainstHistoricalBenchmarks whether MIPS benchmarks of earlier years decide points;
 *     only false is built
 * @param qpp how submissions are written as QPP documents
 */
public record SubmissionRules(boolean scoreAgainstHistoricalBenchmarks, QppRules qpp) {

  static SubmissionRules of(Parameters parameters) {
    parameters.only("submissions.scoreAgainstHistoricalBenchmarks", "false");
    return new SubmissionRules(false, QppRules.of(parameters));
  }
}
