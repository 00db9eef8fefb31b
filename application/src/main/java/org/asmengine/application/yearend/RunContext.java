package org.asmengine.application.yearend;

import java.util.Map;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.result.OutputFiles;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What the phases of a run need to know.
 *
 * @param run the run
 * @param ruleSet its rules
 * @param digests the input files that exist, with what they weigh
 * @param request what was asked for
 */
public record RunContext(
    ScoringRun run, RuleSet ruleSet, Map<InputFile, FileDigest> digests, YearEndRequest request) {
  /** Copies the map. */
  public RunContext {
    digests = Map.copyOf(digests);
  }

  /** The number of the run. */
  public RunId id() {
    return run.id();
  }

  /** Where the files of the run go. */
  public OutputFiles output() {
    return request.output().of(id());
  }
}
