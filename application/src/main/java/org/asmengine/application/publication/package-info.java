/** Publishing one run for a payment year. */
@NullMarked
package org.asmengine.application.publication;

import org.jspecify.annotations.NullMarked;
