/** Who takes part: eligibility criteria, areas, and lists of participants (42 CFR 512.710). */
@NullMarked
package org.asmengine.domain.selection;

import org.jspecify.annotations.NullMarked;
