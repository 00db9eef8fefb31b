/** The service of participation over the wire. */
@NullMarked
package org.asmengine.grpc.participation;

import org.jspecify.annotations.NullMarked;
