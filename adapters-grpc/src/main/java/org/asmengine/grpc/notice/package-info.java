/** The services of error notices and feedback. */
@NullMarked
package org.asmengine.grpc.notice;

import org.jspecify.annotations.NullMarked;
