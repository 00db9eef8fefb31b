/** The cost performance category (42 CFR 512.730). */
@NullMarked
package org.asmengine.domain.cost;

import org.jspecify.annotations.NullMarked;
