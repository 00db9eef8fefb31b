/** What the registers of the programme have in common. */
@NullMarked
package org.asmengine.application.register;

import org.jspecify.annotations.NullMarked;
