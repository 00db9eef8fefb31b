/** Submissions as the documents of QPP, in and out. */
@NullMarked
package org.asmengine.application.submission.qpp;

import org.jspecify.annotations.NullMarked;
