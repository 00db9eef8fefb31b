/** Participants in other programmes: MIPS, accountable care organizations, other models. */
@NullMarked
package org.asmengine.application.overlap;

import org.jspecify.annotations.NullMarked;
