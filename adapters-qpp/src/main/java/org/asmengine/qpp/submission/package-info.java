/** QPP submissions. */
@NullMarked
package org.asmengine.qpp.submission;

import org.jspecify.annotations.NullMarked;
