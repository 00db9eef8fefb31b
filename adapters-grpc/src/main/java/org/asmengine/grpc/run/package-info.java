/** The service of scoring runs, and the operations that bring them to their end. */
@NullMarked
package org.asmengine.grpc.run;

import org.jspecify.annotations.NullMarked;
