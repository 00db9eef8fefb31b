/** The input files: their columns, their rows, and what is accepted. */
@NullMarked
package org.asmengine.application.input;

import org.jspecify.annotations.NullMarked;
