/** Extreme and uncontrollable circumstances (42 CFR 512.780). */
@NullMarked
package org.asmengine.domain.circumstances;

import org.jspecify.annotations.NullMarked;
