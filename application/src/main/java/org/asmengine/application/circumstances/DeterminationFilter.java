package org.asmengine.application.circumstances;

import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Which determinations are asked for.
 *
 * @param year only of this performance year
 * @param state only in this state
 */
public record DeterminationFilter(
    Optional<PerformanceYear> year, Optional<Determination.State> state) {

  /** Those that count in the year. */
  public static DeterminationFilter counting(PerformanceYear year) {
    return new DeterminationFilter(Optional.of(year), Optional.of(Determination.State.GRANTED));
  }

  SubjectQuery query() {
    return new SubjectQuery(
        SubjectKind.CIRCUMSTANCE_DETERMINATION,
        state.map(wanted -> Set.of(wanted.name())).orElse(Set.of()),
        year,
        Optional.empty(),
        Optional.empty(),
        TinScope.all());
  }
}
