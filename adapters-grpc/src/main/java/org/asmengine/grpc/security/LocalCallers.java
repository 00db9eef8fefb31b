package org.asmengine.grpc.security;

import io.grpc.Attributes;
import io.grpc.Grpc;
import java.net.InetSocketAddress;
import java.util.Map;
import org.asmengine.application.access.Caller;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;

/**
 * For a server without TLS: whoever calls from the machine itself is the {@linkplain Caller#local()
 * local caller}, and nobody else is anybody, whatever address the server listens on.
 */
public final class LocalCallers implements CallerSource {

  @Override
  public Caller callerOf(Attributes connection) {
    if (connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress remote
        && remote.getAddress() != null
        && remote.getAddress().isLoopbackAddress()) {
      return Caller.local();
    }
    throw CallException.of(
        ErrorReason.CERTIFICATE_REQUIRED,
        "calls from other machines need TLS with a client certificate",
        Map.of());
  }
}
