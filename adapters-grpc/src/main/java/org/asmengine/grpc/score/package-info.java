/** The service of final scores, their explanations, and what they are compared with. */
@NullMarked
package org.asmengine.grpc.score;

import org.jspecify.annotations.NullMarked;
