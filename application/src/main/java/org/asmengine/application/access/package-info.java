/** Who calls the engine, and what a caller may do. */
@NullMarked
package org.asmengine.application.access;

import org.jspecify.annotations.NullMarked;
