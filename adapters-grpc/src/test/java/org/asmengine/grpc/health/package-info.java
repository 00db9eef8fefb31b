/** The health of services, by itself. */
@NullMarked
package org.asmengine.grpc.health;

import org.jspecify.annotations.NullMarked;
