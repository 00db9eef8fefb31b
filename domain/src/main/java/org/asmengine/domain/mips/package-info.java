/**
 * What MIPS knows and the model does not: benchmarks of earlier years, to tell participants where
 * they stand (42 CFR 512.760). Nothing here is a part of the score.
 */
@NullMarked
package org.asmengine.domain.mips;

import org.jspecify.annotations.NullMarked;
