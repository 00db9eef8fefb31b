package org.asmengine.application.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.selection.Eligibility;
import org.asmengine.domain.selection.Verdict;

/**
 * The digest of a list: the SHA-256 of one line for each candidate, by TIN, NPI and cohort, with
 * all that the verdicts say. Input rows are left out, so that it does not depend on their order.
 */
final class ListDigest {

  private final MessageDigest digest = Sha256.start();
  private long candidates;
  private long heartFailure;
  private long lowBackPain;

  /** Adds the next candidate. */
  void add(Candidate candidate) {
    digest.update(line(candidate).getBytes(StandardCharsets.UTF_8));
    candidates++;
    if (candidate.isEligible()) {
      heartFailure += candidate.cohort() == Cohort.HF ? 1 : 0;
      lowBackPain += candidate.cohort() == Cohort.LBP ? 1 : 0;
    }
  }

  /** What came out of all candidates. */
  ParticipantList.Totals totals() {
    return new ParticipantList.Totals(candidates, heartFailure, lowBackPain, Sha256.finish(digest));
  }

  private static String line(Candidate candidate) {
    Eligibility eligibility = candidate.eligibility();
    return String.join(
            "|",
            candidate.id().tin().value(),
            candidate.id().npi().value(),
            candidate.cohort().name(),
            eligibility.specialty().orElse(""),
            eligibility.area().orElse(""),
            eligibility.verdicts().stream().map(ListDigest::text).collect(Collectors.joining("|")))
        + "\n";
  }

  private static String text(Verdict verdict) {
    return String.join(
        ";",
        verdict.criterion().name(),
        verdict.met() ? "met" : "unmet",
        verdict.found(),
        verdict.needed(),
        verdict.distance(),
        String.join(",", verdict.ties()));
  }
}
