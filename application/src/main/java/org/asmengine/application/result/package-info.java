/** Results as they are stored and published, and the check that nobody changed them. */
@NullMarked
package org.asmengine.application.result;

import org.jspecify.annotations.NullMarked;
