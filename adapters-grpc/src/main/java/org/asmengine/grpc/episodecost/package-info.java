/** Measure scores of episode-based cost measures over gRPC. */
@NullMarked
package org.asmengine.grpc.episodecost;

import org.jspecify.annotations.NullMarked;
