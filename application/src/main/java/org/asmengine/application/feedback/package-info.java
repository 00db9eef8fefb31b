/** What a participant is told about its result. */
@NullMarked
package org.asmengine.application.feedback;

import org.jspecify.annotations.NullMarked;
