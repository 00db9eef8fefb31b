package org.asmengine.bootstrap.yearend;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;

/** When a year end dies: its process stops there and then, without a chance to tidy up. */
sealed interface Kill extends Progress {

  /** As the end of the process by kill -9. */
  int EXIT_CODE = 137;

  /** From the arguments of a process. */
  static Kill parse(String when) {
    String[] words = when.split(" ", -1);
    return switch (words[0]) {
      case "begin" -> new AtBegin(phase(words[1]));
      case "end" -> new AtEnd(phase(words[1]));
      case "after" -> new After(phase(words[1]), new AtomicLong(Long.parseLong(words[2])));
      case "soon" -> new SoonAfter(phase(words[1]), Long.parseLong(words[2]));
      case "never" -> new Never();
      default -> throw new IllegalArgumentException(when);
    };
  }

  private static Phase phase(String name) {
    return Phase.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  default void begin(Phase phase, long rows) {}

  @Override
  default void advance(Phase phase, long rows) {}

  @Override
  default void end(Phase phase) {}

  private static void die() {
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** When a phase begins. */
  record AtBegin(Phase phase) implements Kill {
    @Override
    public void begin(Phase begun, long rows) {
      if (begun == phase) {
        die();
      }
    }
  }

  /** When a phase has ended. */
  record AtEnd(Phase phase) implements Kill {
    @Override
    public void end(Phase ended) {
      if (ended == phase) {
        die();
      }
    }
  }

  /** When a phase has told of so much progress. */
  record After(Phase phase, AtomicLong reports) implements Kill {
    @Override
    public void advance(Phase advanced, long rows) {
      if (advanced == phase && reports.decrementAndGet() == 0) {
        die();
      }
    }
  }

  /** So many milliseconds after the end of a phase, while the next one is being prepared. */
  record SoonAfter(Phase phase, long millis) implements Kill {
    @Override
    public void end(Phase ended) {
      if (ended == phase) {
        var unused =
            Executors.newSingleThreadScheduledExecutor()
                .schedule(Kill::die, millis, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Not by itself. */
  record Never() implements Kill {}
}
