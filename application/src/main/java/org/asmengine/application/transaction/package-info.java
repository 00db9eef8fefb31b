/** Units of work on the database. */
@NullMarked
package org.asmengine.application.transaction;

import org.jspecify.annotations.NullMarked;
