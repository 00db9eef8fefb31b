/** The final score and its adjustments (42 CFR 512.745). */
@NullMarked
package org.asmengine.domain.finalscore;

import org.jspecify.annotations.NullMarked;
