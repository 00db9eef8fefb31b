/** Rule sets: where they come from, how they differ. */
@NullMarked
package org.asmengine.application.ruleset;

import org.jspecify.annotations.NullMarked;
