package org.asmengine.grpc.security;

import io.grpc.Context;
import org.asmengine.application.access.Caller;
import org.jspecify.annotations.Nullable;

/** Where a call keeps its caller: in the gRPC context, which follows the call. */
public final class CallerContext {

  private static final Context.Key<Caller> CALLER = Context.key("caller");

  private CallerContext() {}

  /**
   * The caller of the call that is being answered.
   *
   * @throws IllegalStateException outside a call that the security interceptor let through
   */
  public static Caller current() {
    @Nullable Caller caller = CALLER.get();
    if (caller == null) {
      throw new IllegalStateException("no call is being answered here, so there is no caller");
    }
    return caller;
  }

  /** The context with this caller in it. */
  public static Context with(Context context, Caller caller) {
    return context.withValue(CALLER, caller);
  }
}
