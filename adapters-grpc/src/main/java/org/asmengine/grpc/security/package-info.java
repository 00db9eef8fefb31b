/** Who may call what: callers, roles, and the interceptor that denies everything else. */
@NullMarked
package org.asmengine.grpc.security;

import org.jspecify.annotations.NullMarked;
