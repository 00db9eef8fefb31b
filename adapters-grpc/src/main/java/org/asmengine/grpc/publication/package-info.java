/** The service of publications. */
@NullMarked
package org.asmengine.grpc.publication;

import org.jspecify.annotations.NullMarked;
