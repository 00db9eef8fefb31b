/** Error notices, corrected results and feedback. */
@NullMarked
package org.asmengine.bootstrap.notices;

import org.jspecify.annotations.NullMarked;
