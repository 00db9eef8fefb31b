/** Exact decimals: named roundings, order statistics, roots and exponentials to 60 digits. */
@NullMarked
package org.asmengine.domain.number;

import org.jspecify.annotations.NullMarked;
