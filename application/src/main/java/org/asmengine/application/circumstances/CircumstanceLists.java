package org.asmengine.application.circumstances;

import java.time.Instant;
import java.util.List;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: what runs that take circumstances from the register were started with, for good. */
public interface CircumstanceLists {

  /**
   * Adds a list, in the caller's transaction where there is one.
   *
   * @param id its identifier
   */
  void add(String id, PerformanceYear year, Instant at, List<CircumstanceLine> lines);

  /** The lines of the list in their order. */
  List<CircumstanceLine> lines(String id);
}
