package org.asmengine.grpc.security;

import io.grpc.Attributes;
import org.asmengine.application.access.Caller;
import org.asmengine.grpc.call.CallException;

/** Tells who is at the other end of a connection. */
public interface CallerSource {

  /**
   * The caller at the other end.
   *
   * @param connection what the transport knows of it: its address and its TLS session
   * @throws CallException with reason CERTIFICATE_REQUIRED or CALLER_UNKNOWN when it is nobody
   */
  Caller callerOf(Attributes connection);
}
