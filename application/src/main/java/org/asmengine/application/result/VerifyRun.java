package org.asmengine.application.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Use case: proves that the stored results of a run are those that it sealed, and that the
 * corrected versions that came later are those that were made.
 */
public final class VerifyRun {

  /**
   * What the check found.
   *
   * @param run the run
   * @param rows how many lines were read
   * @param findings what is wrong, in words; empty when all is well
   */
  public record Verification(ScoringRun run, long rows, List<String> findings) {
    /** Copies the list. */
    public Verification {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean isIntact() {
      return findings.isEmpty();
    }
  }

  private final RunRepository runs;
  private final ResultStore results;
  private final LaterVersions laterVersions;

  /** On these stores, of runs whose results nobody corrects. */
  public VerifyRun(RunRepository runs, ResultStore results) {
    this(runs, results, LaterVersions.none());
  }

  /** On these stores. */
  public VerifyRun(RunRepository runs, ResultStore results, LaterVersions laterVersions) {
    this.runs = runs;
    this.results = results;
    this.laterVersions = laterVersions;
  }

  /**
   * Reads all results of the run again, and all later versions of them.
   *
   * @throws EngineException NO_SUCH_RUN or RUN_NOT_COMPLETE
   */
  public Verification verify(RunId id) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    if (!run.isComplete()) {
      throw new EngineException(
          ErrorCode.RUN_NOT_COMPLETE,
          "run %s is not complete: nothing is sealed yet".formatted(id));
    }
    RuleSet ruleSet = runs.ruleSet(id);
    List<SealedFile> sealed = results.seal(id);
    List<String> findings = new ArrayList<>();
    if (!ruleSet.digest().equals(run.identity().ruleSetDigest())) {
      findings.add("the stored rule set is not the one that the run was started with");
    }
    if (!run.outputDigest().equals(Optional.of(Sealer.outputDigest(sealed)))) {
      findings.add("the digest of the run is not that of its files");
    }
    long rows = 0;
    ResultReader reader = new ResultReader(results);
    for (SealedFile expected : sealed) {
      Sealer sealer = new Sealer(expected.file());
      reader.forEachLine(run, ruleSet, expected.file(), sealer::add);
      SealedFile found = sealer.seal();
      rows += found.rows();
      compare(expected, found, findings);
    }
    LaterVersions.Check later = laterVersions.check(run, ruleSet);
    findings.addAll(later.findings());
    return new Verification(run, rows + later.rows(), findings);
  }

  private static void compare(SealedFile expected, SealedFile found, List<String> findings) {
    String name = expected.file().fileName();
    if (found.rows() != expected.rows()) {
      findings.add(
          "%s: found %d lines, sealed were %d".formatted(name, found.rows(), expected.rows()));
    }
    int links = Math.min(expected.links().size(), found.links().size());
    for (int i = 0; i < links; i++) {
      if (!expected.links().get(i).equals(found.links().get(i))) {
        long first = i == 0 ? 1 : expected.links().get(i - 1).lastRow() + 1;
        findings.add(
            "%s: the chain breaks at link %d, lines %d to %d (without the header)"
                .formatted(name, i + 1, first, expected.links().get(i).lastRow()));
        return;
      }
    }
    if (!found.sha256().equals(expected.sha256()) && findings.isEmpty()) {
      findings.add("%s: its digest is not the sealed one".formatted(name));
    }
  }
}
