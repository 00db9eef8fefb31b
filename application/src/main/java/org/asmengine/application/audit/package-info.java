/** Who did what, and when. */
@NullMarked
package org.asmengine.application.audit;

import org.jspecify.annotations.NullMarked;
