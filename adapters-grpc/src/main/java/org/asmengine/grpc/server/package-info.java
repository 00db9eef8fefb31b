/** How the server listens: TLS, limits and deadlines. */
@NullMarked
package org.asmengine.grpc.server;

import org.jspecify.annotations.NullMarked;
