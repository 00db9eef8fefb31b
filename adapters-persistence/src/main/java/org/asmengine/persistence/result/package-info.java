/** The results of runs. */
@NullMarked
package org.asmengine.persistence.result;

import org.jspecify.annotations.NullMarked;
