/** Who gets through. */
@NullMarked
package org.asmengine.grpc.security;

import org.jspecify.annotations.NullMarked;
