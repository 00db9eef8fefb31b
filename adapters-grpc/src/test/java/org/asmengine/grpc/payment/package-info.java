/** The parts of the service of payment multipliers. */
@NullMarked
package org.asmengine.grpc.payment;

import org.jspecify.annotations.NullMarked;
