package org.asmengine.grpc.security;

import io.grpc.Attributes;
import java.util.Map;
import org.asmengine.application.access.Caller;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;

/** For a server that was not told who its callers are: nobody is anybody. */
public final class NoCallers implements CallerSource {

  @Override
  public Caller callerOf(Attributes connection) {
    throw CallException.of(
        ErrorReason.CALLER_UNKNOWN, "this server knows no callers: see asm.security", Map.of());
  }
}
