/** The input rows of runs. */
@NullMarked
package org.asmengine.persistence.input;

import org.jspecify.annotations.NullMarked;
