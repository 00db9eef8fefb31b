package org.asmengine.application.datasharing;

import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.domain.datasharing.DataRequestState;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * Which data requests are asked for.
 *
 * @param year only of this performance year
 * @param tin only of this practice
 * @param state only in this state
 */
public record DataRequestFilter(
    Optional<PerformanceYear> year, Optional<Tin> tin, Optional<DataRequestState> state) {

  /** All of them. */
  public static DataRequestFilter all() {
    return new DataRequestFilter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  SubjectQuery query() {
    return new SubjectQuery(
        SubjectKind.DATA_REQUEST,
        state.map(wanted -> Set.of(wanted.name())).orElse(Set.of()),
        year,
        tin,
        Optional.empty(),
        TinScope.all());
  }
}
