/** The improvement activities performance category (42 CFR 512.735). */
@NullMarked
package org.asmengine.domain.activities;

import org.jspecify.annotations.NullMarked;
