/** Runs that the service carries out by itself: the worker, the schedule, where files are. */
@NullMarked
package org.asmengine.bootstrap.runs;

import org.jspecify.annotations.NullMarked;
