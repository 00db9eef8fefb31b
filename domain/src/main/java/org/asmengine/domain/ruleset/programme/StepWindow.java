package org.asmengine.domain.ruleset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a step may be taken.
 *
 * @param earliest the first day
 * @param latest the last day, not before the first
 * @param zone where the days begin and end
 */
public record StepWindow(LocalDate earliest, LocalDate latest, ZoneId zone) {

  /** Checks the order of the days. */
  public StepWindow {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "days of a step: found %s to %s, allowed a last day on or after the first"
              .formatted(earliest, latest));
    }
  }

  /** The midnight that begins the first day: from then on the step may be taken. */
  public Instant opens() {
    return earliest.atStartOfDay(zone).toInstant();
  }

  /** The midnight that ends the last day: from then on it is too late. */
  public Instant ends() {
    return latest.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
