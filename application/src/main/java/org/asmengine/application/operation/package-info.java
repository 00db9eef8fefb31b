/** Runs that the service carries out by itself: ordered, worked on, watched, stopped. */
@NullMarked
package org.asmengine.application.operation;

import org.jspecify.annotations.NullMarked;
