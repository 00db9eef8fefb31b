/** The service that takes what practices send. */
@NullMarked
package org.asmengine.grpc.submission;

import org.jspecify.annotations.NullMarked;
