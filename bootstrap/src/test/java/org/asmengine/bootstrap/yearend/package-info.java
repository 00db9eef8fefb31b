/** The whole year end, from files to files, on H2 and on a real MySQL. */
@NullMarked
package org.asmengine.bootstrap.yearend;

import org.jspecify.annotations.NullMarked;
