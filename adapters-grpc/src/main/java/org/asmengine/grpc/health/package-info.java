/** Which services can answer, as {@code grpc.health.v1.Health} tells it. */
@NullMarked
package org.asmengine.grpc.health;

import org.jspecify.annotations.NullMarked;
