/** Operations in the database. */
@NullMarked
package org.asmengine.persistence.operation;

import org.jspecify.annotations.NullMarked;
