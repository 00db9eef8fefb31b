/** Payment multipliers as they are served. */
@NullMarked
package org.asmengine.application.payment;

import org.jspecify.annotations.NullMarked;
