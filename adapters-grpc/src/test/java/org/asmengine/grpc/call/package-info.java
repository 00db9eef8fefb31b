/** What all services share, by itself. */
@NullMarked
package org.asmengine.grpc.call;

import org.jspecify.annotations.NullMarked;
