/** Tests of measure scores over gRPC. */
@NullMarked
package org.asmengine.grpc.episodecost;

import org.jspecify.annotations.NullMarked;
