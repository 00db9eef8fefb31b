@NullMarked
package org.asmengine.grpc;

import org.jspecify.annotations.NullMarked;
