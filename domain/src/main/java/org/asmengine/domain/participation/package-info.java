/** Who is scored: identifiers, cohorts, practices (42 CFR 512.705, 512.710). */
@NullMarked
package org.asmengine.domain.participation;

import org.jspecify.annotations.NullMarked;
