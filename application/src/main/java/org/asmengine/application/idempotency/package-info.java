/** Calls that were answered, so that a repeated one gets its first answer again. */
@NullMarked
package org.asmengine.application.idempotency;

import org.jspecify.annotations.NullMarked;
