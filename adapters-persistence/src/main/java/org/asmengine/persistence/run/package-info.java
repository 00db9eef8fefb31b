/** Runs, their rule sets, their files, and the lock. */
@NullMarked
package org.asmengine.persistence.run;

import org.jspecify.annotations.NullMarked;
