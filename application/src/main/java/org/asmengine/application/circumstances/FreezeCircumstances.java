package org.asmengine.application.circumstances;

import java.time.Clock;
import java.time.Instant;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.operation.RegisteredCircumstances;
import org.asmengine.application.register.EntryIds;
import org.asmengine.domain.participation.PerformanceYear;

/** Use case: a run is started with what counts now, and what comes later changes it no more. */
public final class FreezeCircumstances implements RegisteredCircumstances {

  private final Determinations determinations;
  private final CircumstanceLists lists;
  private final Clock clock;

  /** With these. */
  public FreezeCircumstances(Determinations determinations, CircumstanceLists lists, Clock clock) {
    this.determinations = determinations;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public String freeze(PerformanceYear year, InputSource files) {
    Instant now = clock.instant();
    String list = EntryIds.at(now);
    lists.add(
        list, year, now, ReachedParticipants.of(determinations.counting(year), files).lines());
    return list;
  }

  @Override
  public InputSource over(InputSource files, String list) {
    return new CircumstanceInputs(files, lists.lines(list));
  }
}
