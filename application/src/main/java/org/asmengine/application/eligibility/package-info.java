/** Who is eligible in a performance year, as far as anybody knows. */
@NullMarked
package org.asmengine.application.eligibility;

import org.jspecify.annotations.NullMarked;
