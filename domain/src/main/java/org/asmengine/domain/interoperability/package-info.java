/** The Promoting Interoperability performance category (42 CFR 512.740). */
@NullMarked
package org.asmengine.domain.interoperability;

import org.jspecify.annotations.NullMarked;
