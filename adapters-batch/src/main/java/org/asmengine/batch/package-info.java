@NullMarked
package org.asmengine.batch;

import org.jspecify.annotations.NullMarked;
