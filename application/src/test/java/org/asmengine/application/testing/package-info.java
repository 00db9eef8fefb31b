/** The ports in memory, and small inputs and rules, for tests. */
@NullMarked
package org.asmengine.application.testing;

import org.jspecify.annotations.NullMarked;
