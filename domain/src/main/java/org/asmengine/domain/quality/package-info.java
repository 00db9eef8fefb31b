/** The quality performance category (42 CFR 512.720, 512.725). */
@NullMarked
package org.asmengine.domain.quality;

import org.jspecify.annotations.NullMarked;
