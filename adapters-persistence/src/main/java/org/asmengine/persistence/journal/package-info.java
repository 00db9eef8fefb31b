/** The journals of the programme's subjects as rows. */
@NullMarked
package org.asmengine.persistence.journal;

import org.jspecify.annotations.NullMarked;
