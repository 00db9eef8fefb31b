/** Use cases and their ports, free of frameworks. */
@NullMarked
package org.asmengine.application;

import org.jspecify.annotations.NullMarked;
