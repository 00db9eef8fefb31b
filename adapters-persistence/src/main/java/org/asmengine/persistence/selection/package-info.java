/** Lists of participants, and CMS's data set of them. */
@NullMarked
package org.asmengine.persistence.selection;

import org.jspecify.annotations.NullMarked;
