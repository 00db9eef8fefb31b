/**
 * What happened to the subjects of the programme, in order and for good: state machines and
 * registers are folds over it, so that reading it again rebuilds them.
 */
@NullMarked
package org.asmengine.application.journal;

import org.jspecify.annotations.NullMarked;
