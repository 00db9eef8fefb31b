/** Wires what practices send, in all of its formats. */
@NullMarked
package org.asmengine.bootstrap.submission;

import org.jspecify.annotations.NullMarked;
