/** Explaining one participant's result from inputs and rule set. */
@NullMarked
package org.asmengine.application.explain;

import org.jspecify.annotations.NullMarked;
