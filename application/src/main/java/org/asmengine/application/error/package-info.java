/** The catalogue of everything that can go wrong in an expected way. */
@NullMarked
package org.asmengine.application.error;

import org.jspecify.annotations.NullMarked;
