package org.asmengine.application.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far a run is, as a whole: in permille, from the share of the time that each phase takes on a
 * large input. Rows of the running phase count where it said how many there are. Safe for any
 * thread; never goes back.
 */
public final class Completion implements Progress {

  /** All of it. */
  public static final int WHOLE = 1000;

  /** Permille of the time of a run with 60,000 participants. */
  private static final Map<Phase, Integer> SHARES =
      Map.of(
          Phase.REVIEW, 130,
          Phase.LOAD, 420,
          Phase.REFERENCE, 50,
          Phase.SCORE, 200,
          Phase.REDUCE, 30,
          Phase.ADJUST, 40,
          Phase.SETTLE, 20,
          Phase.WRITE, 100,
          Phase.SEAL, 10);

  private final Map<Phase, LongAdder> done = new EnumMap<>(Phase.class);
  private volatile Optional<Current> current = Optional.empty();

  private record Current(Phase phase, long rows, boolean ended) {}

  /** At the start. */
  public Completion() {
    for (Phase phase : Phase.values()) {
      done.put(phase, new LongAdder());
    }
  }

  @Override
  public void begin(Phase phase, long rows) {
    current = Optional.of(new Current(phase, rows, false));
  }

  @Override
  public void advance(Phase phase, long rows) {
    adder(phase).add(rows);
  }

  @Override
  public void end(Phase phase) {
    current = Optional.of(new Current(phase, 0, true));
  }

  /** The phase that runs, or ran last. */
  public Optional<Phase> phase() {
    return current.map(Current::phase);
  }

  /** The rows of the phase that are done in this process. */
  public long rows(Phase phase) {
    return adder(phase).sum();
  }

  /** How much of the run is done, 0 to 1000. */
  public int permille() {
    Optional<Current> now = current;
    if (now.isEmpty()) {
      return 0;
    }
    int before = 0;
    for (Phase phase : Phase.values()) {
      if (phase.compareTo(now.get().phase()) < 0) {
        before += share(phase);
      }
    }
    return before + within(now.get());
  }

  private int within(Current now) {
    int share = share(now.phase());
    if (now.ended()) {
      return share;
    }
    return now.rows() <= 0
        ? 0
        : (int) (Math.min(rows(now.phase()), now.rows()) * share / now.rows());
  }

  private LongAdder adder(Phase phase) {
    LongAdder adder = done.get(phase);
    if (adder == null) {
      throw new IllegalStateException("no such phase: " + phase);
    }
    return adder;
  }

  private static int share(Phase phase) {
    return SHARES.getOrDefault(phase, 0);
  }
}
