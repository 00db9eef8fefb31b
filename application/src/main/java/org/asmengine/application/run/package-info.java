/** A scoring run: identity, life, lock, progress, and the year end that drives it. */
@NullMarked
package org.asmengine.application.run;

import org.jspecify.annotations.NullMarked;
