/** Digests: what makes rule sets, inputs and results comparable at a glance. */
@NullMarked
package org.asmengine.domain.digest;

import org.jspecify.annotations.NullMarked;
