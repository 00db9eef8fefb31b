/** Wires the registers of data sharing, circumstances, other models, and waivers. */
@NullMarked
package org.asmengine.bootstrap.register;

import org.jspecify.annotations.NullMarked;
