/** Wires the benchmarks of MIPS. */
@NullMarked
package org.asmengine.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
