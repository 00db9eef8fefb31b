/** The payment adjustment: exchange function, incentive pool, factors (42 CFR 512.750). */
@NullMarked
package org.asmengine.domain.payment;

import org.jspecify.annotations.NullMarked;
