/** Corrected versions of results in the database. */
@NullMarked
package org.asmengine.persistence.correction;

import org.jspecify.annotations.NullMarked;
