/** Corrected versions of results: made after an error notice, kept beside what they correct. */
@NullMarked
package org.asmengine.application.correction;

import org.jspecify.annotations.NullMarked;
