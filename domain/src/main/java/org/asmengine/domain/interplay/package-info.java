/** The model beside other programmes: MIPS, accountable care organizations, other models. */
@NullMarked
package org.asmengine.domain.interplay;

import org.jspecify.annotations.NullMarked;
