/** The gRPC services, and how they are wired into the server. */
@NullMarked
package org.asmengine.grpc;

import org.jspecify.annotations.NullMarked;
