/** The service that says who takes part. */
@NullMarked
package org.asmengine.grpc.participation;

import org.jspecify.annotations.NullMarked;
