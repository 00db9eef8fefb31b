package org.asmengine.domain.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * The two facts about somebody's participation (42 CFR 512.710(a)(1)): whether the clinician was
 * ever selected, which makes a participant for the duration of the model, and whether the clinician
 * is eligible for a certain year, which alone leads to scoring, the MIPS exemption and the payment
 * adjustment. A preliminary list makes nobody a participant.
 *
 * @param participant the TIN and NPI
 * @param standings what the list in force says for each year and cohort, by year
 */
@Rule("42 CFR 512.710(a)(1)")
public record Participation(ParticipantId participant, List<Standing> standings) {

  /**
   * What the list in force of a year says.
   *
   * @param year the performance year
   * @param kind the final list where there is one, else the preliminary list
   * @param cohort the cohort
   * @param eligible whether the list has the clinician as a participant
   */
  public record Standing(PerformanceYear year, ListKind kind, Cohort cohort, boolean eligible) {}

  /** Sorts the standings. */
  public Participation {
    standings =
        standings.stream()
            .sorted(Comparator.comparing(Standing::year).thenComparing(Standing::cohort))
            .toList();
  }

  /** Whether a final list of any year has the clinician. */
  public boolean everSelected() {
    return firstSelected().isPresent();
  }

  /** The first year whose final list has the clinician. */
  public Optional<PerformanceYear> firstSelected() {
    return standings.stream()
        .filter(standing -> standing.kind() == ListKind.FINAL && standing.eligible())
        .map(Standing::year)
        .findFirst();
  }

  /** Whether the final list of the year has the clinician; no list, no eligibility. */
  public boolean isEligible(PerformanceYear year) {
    return standings.stream()
        .anyMatch(standing ->
            standing.year().equals(year)
                && standing.kind() == ListKind.FINAL
                && standing.eligible());
  }
}
