/** The service of performance years. */
@NullMarked
package org.asmengine.grpc.performanceyear;

import org.jspecify.annotations.NullMarked;
