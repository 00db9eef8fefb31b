/** Scores and submissions in the service. */
@NullMarked
package org.asmengine.bootstrap.scores;

import org.jspecify.annotations.NullMarked;
