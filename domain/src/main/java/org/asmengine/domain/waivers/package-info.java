/** Waivers of other rules of Medicare (42 CFR 512.775). */
@NullMarked
package org.asmengine.domain.waivers;

import org.jspecify.annotations.NullMarked;
