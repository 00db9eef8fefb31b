/**
 * The engine's own meters. What they show is read from the database in the background and kept, so
 * that a scrape never waits for it and works while it is down. Tags come from closed sets, and none
 * of them names a participant, a run or a caller.
 */
@NullMarked
package org.asmengine.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
