/** Circumstances that runs were started with. */
@NullMarked
package org.asmengine.persistence.circumstances;

import org.jspecify.annotations.NullMarked;
