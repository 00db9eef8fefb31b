/** JSON read strictly, with the place of everything in it. */
@NullMarked
package org.asmengine.qpp.json;

import org.jspecify.annotations.NullMarked;
