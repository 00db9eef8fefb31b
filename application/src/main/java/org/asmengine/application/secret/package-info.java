/** Keys that all instances of the service share. */
@NullMarked
package org.asmengine.application.secret;

import org.jspecify.annotations.NullMarked;
