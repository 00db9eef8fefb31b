/** Lists of participants: selection, explanation, comparison and reconciliation with CMS's list. */
@NullMarked
package org.asmengine.application.selection;

import org.jspecify.annotations.NullMarked;
