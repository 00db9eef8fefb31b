/** Collaborative care arrangements with primary care practices (42 CFR 512.771). */
@NullMarked
package org.asmengine.domain.collaboration;

import org.jspecify.annotations.NullMarked;
