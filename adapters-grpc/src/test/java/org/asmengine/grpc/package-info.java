/** The services as a client sees them: a real server, a real socket. */
@NullMarked
package org.asmengine.grpc;

import org.jspecify.annotations.NullMarked;
