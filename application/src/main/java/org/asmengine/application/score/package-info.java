/** Reading the results of complete runs. */
@NullMarked
package org.asmengine.application.score;

import org.jspecify.annotations.NullMarked;
