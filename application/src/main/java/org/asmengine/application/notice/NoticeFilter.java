package org.asmengine.application.notice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * Which notices are asked for.
 *
 * @param year only of this performance year
 * @param tin only of this practice
 * @param npi only of this clinician
 * @param states only in one of these states, by what happened; none of them means in any
 */
public record NoticeFilter(
    Optional<PerformanceYear> year, Optional<Tin> tin, Optional<Npi> npi, Set<NoticeState> states) {

  /** Copies the set. */
  public NoticeFilter {
    states = Set.copyOf(states);
  }

  /** All notices. */
  public static NoticeFilter all() {
    return new NoticeFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), EnumSet.noneOf(NoticeState.class));
  }

  /** All notices of the performance year. */
  public static NoticeFilter of(PerformanceYear year) {
    return new NoticeFilter(
        Optional.of(year), Optional.empty(), Optional.empty(), EnumSet.noneOf(NoticeState.class));
  }
}
