package org.asmengine.domain.circumstances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Verdict;

/**
 * What the determinations of a year give to one participant: the rows of {@code circumstances.csv}
 * come from here.
 *
 * @param by the first determination that reaches the participant
 * @param undetermined references of determinations by a place that is not known of the participant
 */
@Rule({"42 CFR 512.780", "R-780-U3"})
public record GrantedCircumstances(Optional<DeterminationContent> by, List<String> undetermined) {

  /** Copies the list. */
  public GrantedCircumstances {
    undetermined = List.copyOf(undetermined);
  }

  /**
   * What reaches the participant.
   *
   * @param determinations those of the year that count, in the order in which they were granted
   */
  public static GrantedCircumstances of(
      List<DeterminationContent> determinations, ParticipantPlace participant) {
    Optional<DeterminationContent> by = Optional.empty();
    List<String> undetermined = new ArrayList<>();
    for (DeterminationContent determination : determinations) {
      Verdict verdict = determination.scope().reaches(participant);
      if (verdict == Verdict.MET && by.isEmpty()) {
        by = Optional.of(determination);
      } else if (verdict == Verdict.UNKNOWN) {
        undetermined.add(determination.reference());
      }
    }
    return new GrantedCircumstances(by, undetermined);
  }

  /** Whether anything reaches the participant. */
  public boolean isGranted() {
    return by.isPresent();
  }
}
