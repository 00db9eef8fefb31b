/** The engine on a database: Spring wires it, commands use it. */
@NullMarked
package org.asmengine.bootstrap.engine;

import org.jspecify.annotations.NullMarked;
