/** Keeps what is published in memory. */
@NullMarked
package org.asmengine.bootstrap.publication;

import org.jspecify.annotations.NullMarked;
