/** Every number as a tree of values, formulas, citations and input rows. */
@NullMarked
package org.asmengine.domain.explain;

import org.jspecify.annotations.NullMarked;
