/** Figures about runs for those who watch the engine: sums and counts, never a participant. */
@NullMarked
package org.asmengine.application.figures;

import org.jspecify.annotations.NullMarked;
