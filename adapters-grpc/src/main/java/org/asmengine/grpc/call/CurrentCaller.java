package org.asmengine.grpc.call;

import org.asmengine.application.access.Caller;

/** Tells who makes the call that is being answered. */
@FunctionalInterface
public interface CurrentCaller {

  /** Who makes it. */
  Caller get();
}
