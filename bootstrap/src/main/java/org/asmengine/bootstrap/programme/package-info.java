/** Wires the programme around scoring: who takes part, and what they send, dispute and offer. */
@NullMarked
package org.asmengine.bootstrap.programme;

import org.jspecify.annotations.NullMarked;
