/** What all services share: answers, errors and pages. */
@NullMarked
package org.asmengine.grpc.call;

import org.jspecify.annotations.NullMarked;
