package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunLock;

/** A lock in memory that remembers who took it. */
public final class InMemoryLock implements RunLock {

  private final List<Holder> holders = new ArrayList<>();
  private Optional<Holder> current = Optional.empty();

  @Override
  public Held acquire(Holder holder) {
    current.ifPresent(other -> {
      throw new EngineException(ErrorCode.RUN_IN_PROGRESS, "another run is in progress: " + other);
    });
    current = Optional.of(holder);
    holders.add(holder);
    return () -> current = Optional.empty();
  }

  /** Whether somebody holds it. */
  public boolean isHeld() {
    return current.isPresent();
  }

  /** All who ever took it. */
  public List<Holder> holders() {
    return List.copyOf(holders);
  }
}
