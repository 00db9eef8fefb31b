package org.asmengine.grpc.security;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Locale;
import java.util.Map;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a call through when the server knows the caller and the caller has the role that the method
 * names; denies every other. What it lets through finds its caller, in that role alone, in the
 * {@link CallerContext}.
 *
 * <p>It closes a denied call itself, inside the interceptor that measures: so the metrics count the
 * code that the client sees.
 */
public final class SecurityInterceptor implements ServerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityInterceptor.class);

  private final CallerSource callers;
  private final RefusedCalls refused;

  /** The interceptor for the callers that the source knows. */
  public SecurityInterceptor(CallerSource callers, RefusedCalls refused) {
    this.callers = callers;
    this.refused = refused;
  }

  @Override
  public <Q, A> Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Context context;
    String name = "";
    try {
      Caller caller = callers.callerOf(call.getAttributes());
      name = caller.name();
      context =
          CallerContext.with(Context.current(), authorized(caller, call.getMethodDescriptor()));
    } catch (CallException denied) {
      Reply.deny(call, denied);
      refused.note(call.getMethodDescriptor(), name, denied.reason());
      return new Listener<>() {};
    } catch (RuntimeException e) {
      LOG.error("a caller can't be told", e);
      Reply.deny(call, CallException.of(ErrorReason.INTERNAL_ERROR, "internal error", Map.of()));
      return new Listener<>() {};
    }
    return Contexts.interceptCall(context, call, headers, next);
  }

  /** The caller in the role that the method names: what another role would see is not told. */
  private static Caller authorized(Caller caller, MethodDescriptor<?, ?> method) {
    return switch (MethodAccess.of(method)) {
      case MethodAccess.AnyCaller any -> caller;
      case MethodAccess.Needs needs -> {
        if (!caller.has(needs.role())) {
          throw roleRequired(
              method, "this call needs the role " + name(needs.role()), name(needs.role()));
        }
        yield caller.as(needs.role());
      }
      case MethodAccess.Closed closed ->
          throw roleRequired(method, "this call is closed: its contract names no role", "");
    };
  }

  private static CallException roleRequired(
      MethodDescriptor<?, ?> method, String message, String role) {
    return CallException.of(
        ErrorReason.ROLE_REQUIRED,
        message,
        Map.of("method", method.getFullMethodName(), "role", role));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
