/** The year end as a Spring Batch job, and the files that it reads and writes. */
@NullMarked
package org.asmengine.batch;

import org.jspecify.annotations.NullMarked;
