/** The life of performance years: who takes which step, and what they stand in the way of. */
@NullMarked
package org.asmengine.application.performanceyear;

import org.jspecify.annotations.NullMarked;
