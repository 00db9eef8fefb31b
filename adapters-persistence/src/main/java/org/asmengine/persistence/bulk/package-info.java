/** Many rows at once: LOAD DATA on MySQL, batches elsewhere. */
@NullMarked
package org.asmengine.persistence.bulk;

import org.jspecify.annotations.NullMarked;
