package org.asmengine.application.operation;

/** Port: tells the worker of this process that there may be work, so that it needn't look first. */
@FunctionalInterface
public interface WorkBell {

  /** Rings. Nobody has to hear it: whoever looks for work finds it all the same, a little later. */
  void ring();
}
