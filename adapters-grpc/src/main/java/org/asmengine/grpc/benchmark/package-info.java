/** The service of benchmarks of MIPS. */
@NullMarked
package org.asmengine.grpc.benchmark;

import org.jspecify.annotations.NullMarked;
