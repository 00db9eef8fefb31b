/** The year end: from input files to sealed results, step by step. */
@NullMarked
package org.asmengine.application.yearend;

import org.jspecify.annotations.NullMarked;
