/** Incentives that participants give to beneficiaries (42 CFR 512.770). */
@NullMarked
package org.asmengine.domain.incentives;

import org.jspecify.annotations.NullMarked;
