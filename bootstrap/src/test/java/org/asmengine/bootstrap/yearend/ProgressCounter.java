package org.asmengine.bootstrap.yearend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;

/** Counts how often each phase tells of its progress. */
final class ProgressCounter implements Progress {

  private final Map<Phase, Long> reports = new ConcurrentHashMap<>();

  long reports(Phase phase) {
    return reports.getOrDefault(phase, 0L);
  }

  @Override
  public void begin(Phase phase, long rows) {}

  @Override
  public void advance(Phase phase, long rows) {
    reports.merge(phase, 1L, Long::sum);
  }

  @Override
  public void end(Phase phase) {}
}
