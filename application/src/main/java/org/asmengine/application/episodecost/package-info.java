/**
 * Measure scores of the episode-based cost measures, from episodes that are attributed to
 * clinicians already.
 */
@NullMarked
package org.asmengine.application.episodecost;

import org.jspecify.annotations.NullMarked;
