package org.asmengine.application.notice;

import java.util.Set;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: whose results can still change because of an error notice. */
@FunctionalInterface
public interface OpenNotices {

  /** The participants with a notice of the year that is not binding yet. */
  Set<ParticipantId> participants(PerformanceYear year);
}
