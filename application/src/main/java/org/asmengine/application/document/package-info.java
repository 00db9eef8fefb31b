/** Documents that are sent as a whole: what was found where, and what is wrong with it. */
@NullMarked
package org.asmengine.application.document;

import org.jspecify.annotations.NullMarked;
