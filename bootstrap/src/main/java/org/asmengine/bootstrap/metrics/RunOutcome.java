package org.asmengine.bootstrap.metrics;

import java.util.Locale;

/** How a run ended on this instance. */
enum RunOutcome {
  COMPLETE,
  FAILED,
  STOPPED;

  /** The value of the tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
