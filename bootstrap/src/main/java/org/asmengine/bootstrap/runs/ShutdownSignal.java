package org.asmengine.bootstrap.runs;

import org.asmengine.application.run.StopSignal;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Raised when the process begins to end, before anything is stopped: a run then stops at its next
 * safe point while calls in flight still end.
 */
final class ShutdownSignal implements StopSignal, ApplicationListener<ContextClosedEvent> {

  private volatile boolean raised;

  @Override
  public boolean isRaised() {
    return raised;
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    raised = true;
  }
}
