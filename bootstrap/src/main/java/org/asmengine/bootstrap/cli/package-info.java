/** The command line. */
@NullMarked
package org.asmengine.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
