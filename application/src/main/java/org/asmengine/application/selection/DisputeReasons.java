package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.PublishedParticipant;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.asmengine.domain.selection.Verdict;

/** Says why our list and CMS's may differ about somebody. */
final class DisputeReasons {

  private final PerformanceYear year;
  private final int mostOfASmallPractice;

  /**
   * For a year.
   *
   * @param mostOfASmallPractice the most clinicians of a small practice
   */
  DisputeReasons(PerformanceYear year, int mostOfASmallPractice) {
    this.year = year;
    this.mostOfASmallPractice = mostOfASmallPractice;
  }

  List<String> of(Entry entry, List<Candidate> candidates) {
    return switch (entry) {
      case Entry.OnBoth both -> smallPractice(both).stream().toList();
      case Entry.TheirsOnly theirs -> theirs(theirs, candidates);
      case Entry.OursOnly ours -> ours(ours);
    };
  }

  private Optional<String> smallPractice(Entry.OnBoth both) {
    boolean ours = both.ours().clinicians() <= mostOfASmallPractice;
    return both.theirs()
        .in(year)
        .flatMap(PublishedParticipant.Year::smallPractice)
        .filter(theirs -> theirs != ours)
        .map(theirs ->
            "CMS says that the practice is %s small one; our data has %d clinicians under its TIN"
                .formatted(theirs ? "a" : "no", both.ours().clinicians()));
  }

  private static List<String> theirs(Entry.TheirsOnly entry, List<Candidate> candidates) {
    List<String> reasons = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.cohort() == entry.cohort() && !candidate.isEligible()) {
        for (Verdict verdict : candidate.eligibility().verdicts()) {
          if (!verdict.met()) {
            reasons.add(
                "%s: found %s, needed %s (%s)"
                    .formatted(
                        verdict.criterion().title(),
                        verdict.found(),
                        verdict.needed(),
                        verdict.distance()));
          }
        }
      }
    }
    if (candidates.stream().anyMatch(one -> one.cohort() != entry.cohort() && one.isEligible())) {
      reasons.add("our list has the clinician in the other cohort");
    }
    if (candidates.stream().anyMatch(one -> one.cohort() == entry.cohort() && one.isEligible())) {
      reasons.add(
          "CMS's list has the clinician under more practices than ours, and does not tell their"
              + " TINs");
    }
    if (candidates.isEmpty()) {
      reasons.add(
          "our data has neither claims with a specialty of a cohort nor episodes of the clinician");
    }
    return reasons;
  }

  private List<String> ours(Entry.OursOnly entry) {
    List<String> reasons = new ArrayList<>();
    for (PublishedParticipant row : entry.otherRows()) {
      String where = row.organization().isEmpty() ? "no organization" : row.organization();
      if (row.cohort() != entry.cohort()) {
        reasons.add("CMS has the clinician in the cohort %s (%s)".formatted(row.cohort(), where));
      } else if (row.takesPart(year)) {
        reasons.add("CMS has the clinician under another practice (%s)".formatted(where));
      } else {
        reasons.add(
            "CMS has the clinician under %s, not as a participant of %s".formatted(where, year));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add("CMS's data set does not have the NPI");
    }
    return reasons;
  }
}
