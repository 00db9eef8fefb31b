/** Benchmarks of MIPS for comparison: imported, kept for ever, and never a part of a score. */
@NullMarked
package org.asmengine.application.benchmark;

import org.jspecify.annotations.NullMarked;
