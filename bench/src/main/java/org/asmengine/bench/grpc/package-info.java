/** What the service costs beside an echo in the same server. */
package org.asmengine.bench.grpc;
