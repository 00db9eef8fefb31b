/** The steps of the year end, restartable at every chunk. */
@NullMarked
package org.asmengine.batch.job;

import org.jspecify.annotations.NullMarked;
