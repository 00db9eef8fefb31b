package org.asmengine.bootstrap.runs;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.operation.RunOrder;
import org.asmengine.application.operation.ScheduledRun;
import org.asmengine.application.operation.WorkBell;
import org.asmengine.domain.participation.PerformanceYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the year end that the configuration describes. */
final class YearEndByClock {
  private static final Logger LOG = LoggerFactory.getLogger(YearEndByClock.class);

  private final ScheduledRun scheduledRun;
  private final RunsProperties.YearEnd settings;
  private final WorkBell bell;

  YearEndByClock(ScheduledRun scheduledRun, RunsProperties.YearEnd settings, WorkBell bell) {
    this.scheduledRun = scheduledRun;
    this.settings = settings;
    this.bell = bell;
  }

  /** Starts it, unless another instance did for the same moment. */
  void start(Instant moment) {
    try {
      scheduledRun
          .start(order(moment), moment)
          .ifPresent(operation -> {
            LOG.info("the clock started operation {}", operation.id());
            bell.ring();
          });
    } catch (EngineException e) {
      LOG.error("the year end could not be started: {}: {}", e.code(), e.getMessage());
    }
  }

  private RunOrder order(Instant moment) {
    Integer year = settings.performanceYear();
    Long maxRejects = settings.maxRejects();
    RunOrder order =
        new RunOrder(
            PerformanceYear.of(year == null ? moment.atZone(settings.zone()).getYear() - 1 : year),
            settings.inputDirectory(),
            settings.submissionSource(),
            OptionalLong.empty(),
            Map.of(),
            maxRejects == null ? OptionalLong.empty() : OptionalLong.of(maxRejects));
    return order.with(settings.circumstanceSource());
  }
}
