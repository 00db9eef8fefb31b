/** Benchmarks as CMS publishes them for MIPS. */
@NullMarked
package org.asmengine.qpp.benchmark;

import org.jspecify.annotations.NullMarked;
