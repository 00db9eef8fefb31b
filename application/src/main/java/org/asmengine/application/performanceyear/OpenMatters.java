package org.asmengine.application.performanceyear;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Port: whose results can still change for a reason that is kept elsewhere, as an error notice is.
 * They stand in the way of a publication like those that an operator set aside.
 */
@FunctionalInterface
public interface OpenMatters {

  /** The participants with an open matter of the year. */
  Set<ParticipantId> participants(PerformanceYear year);

  /** The matters of all. */
  static OpenMatters of(List<OpenMatters> all) {
    List<OpenMatters> asked = List.copyOf(all);
    return year ->
        asked.stream()
            .flatMap(each -> each.participants(year).stream())
            .collect(Collectors.toSet());
  }
}
