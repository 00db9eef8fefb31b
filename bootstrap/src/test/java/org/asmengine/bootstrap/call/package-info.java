/** Calls over the wire on real databases. */
@NullMarked
package org.asmengine.bootstrap.call;

import org.jspecify.annotations.NullMarked;
