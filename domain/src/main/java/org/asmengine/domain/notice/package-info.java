/** Timely error notices and reconsideration (42 CFR 512.755, 512.190). */
@NullMarked
package org.asmengine.domain.notice;

import org.jspecify.annotations.NullMarked;
