/** What practices send through the service: checked at the door, kept, and read by a run. */
@NullMarked
package org.asmengine.application.submission;

import org.jspecify.annotations.NullMarked;
