/** Input files by fastcsv; result files, rejects and the run report. */
@NullMarked
package org.asmengine.batch.csv;

import org.jspecify.annotations.NullMarked;
