/** Numbers, dates and codes as the contract has them. */
@NullMarked
package org.asmengine.grpc.value;

import org.jspecify.annotations.NullMarked;
