/**
 * The life of a performance year, from its plan to its payments (42 CFR 512.710(a)(1), 512.720).
 */
@NullMarked
package org.asmengine.domain.performanceyear;

import org.jspecify.annotations.NullMarked;
