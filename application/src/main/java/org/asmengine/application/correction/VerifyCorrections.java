package org.asmengine.application.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.result.LaterVersions;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The check of a run's corrections: their numbers and versions are dense, each is linked to the
 * version that it corrects and to the correction before it, every notice that tells of a correction
 * has it, and notices tell of all. So none can be changed, added or taken away unseen.
 */
public final class VerifyCorrections implements LaterVersions {

  /** What notices tell of corrections. */
  @FunctionalInterface
  public interface Told {

    /** The digests of the corrections of the run that notices tell of. */
    List<String> digests(ScoringRun run);
  }

  private final CorrectionStore corrections;
  private final ResultStore results;
  private final Told told;

  /** Of these. */
  public VerifyCorrections(CorrectionStore corrections, ResultStore results, Told told) {
    this.corrections = corrections;
    this.results = results;
    this.told = told;
  }

  @Override
  public Check check(ScoringRun run, RuleSet ruleSet) {
    List<Correction> all = corrections.ofRun(run.id());
    List<String> findings = new ArrayList<>();
    Map<ResultKey, Correction> newest = new HashMap<>();
    String last = CorrectionChain.start(run);
    long number = 0;
    for (Correction correction : all) {
      String before = last;
      number++;
      if (correction.number() != number) {
        findings.add(
            "corrections: found number %d in the place of %d"
                .formatted(correction.number(), number));
        break;
      }
      ResultKey key = new ResultKey(correction.cohort(), correction.participant());
      Optional<Correction> previous = Optional.ofNullable(newest.put(key, correction));
      if (correction.version() != previous.map(Correction::version).orElse(1) + 1) {
        findings.add(
            "corrections: number %d is version %d, which does not follow the version before"
                .formatted(number, correction.version()));
      }
      Optional<String> versionBefore =
          previous.map(Correction::sha256).or(() -> original(run, correction));
      if (versionBefore
          .map(digest -> CorrectionChain.digest(run, correction, digest, before))
          .filter(correction.sha256()::equals)
          .isEmpty()) {
        findings.add("corrections: the chain breaks at number %d".formatted(number));
        break;
      }
      last = correction.sha256();
    }
    compareWithNotices(all, Set.copyOf(told.digests(run)), findings);
    return new Check(all.size(), findings);
  }

  /** Notices tell every correction with records; those without are covered by the one they name. */
  private static void compareWithNotices(
      List<Correction> all, Set<String> told, List<String> findings) {
    Set<String> kept = new HashSet<>();
    Set<Long> ends = new HashSet<>();
    for (Correction correction : all) {
      kept.add(correction.sha256());
      if (!correction.records().isEmpty() && told.contains(correction.sha256())) {
        ends.add(correction.number());
      }
    }
    long missing = told.stream().filter(digest -> !kept.contains(digest)).count();
    if (missing > 0) {
      findings.add("corrections: %d that error notices tell of are not there".formatted(missing));
    }
    long unknown = all.stream().filter(correction -> !isTold(correction, ends)).count();
    if (unknown > 0) {
      findings.add("corrections: no error notice tells of %d that are there".formatted(unknown));
    }
  }

  private static boolean isTold(Correction correction, Set<Long> ends) {
    return correction.records().isEmpty()
        ? correction.basis() > correction.number() && ends.contains(correction.basis())
        : ends.contains(correction.number());
  }

  private Optional<String> original(ScoringRun run, Correction correction) {
    return results
        .find(run.id(), correction.participant(), correction.cohort())
        .map(found -> CorrectionChain.firstVersion(run, found));
  }
}
