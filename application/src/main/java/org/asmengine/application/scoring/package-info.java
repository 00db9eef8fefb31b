/** Runners: the rules of the domain over many practices. */
@NullMarked
package org.asmengine.application.scoring;

import org.jspecify.annotations.NullMarked;
