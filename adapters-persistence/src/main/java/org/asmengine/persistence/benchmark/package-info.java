/** The benchmarks of MIPS in the database. */
@NullMarked
package org.asmengine.persistence.benchmark;

import org.jspecify.annotations.NullMarked;
