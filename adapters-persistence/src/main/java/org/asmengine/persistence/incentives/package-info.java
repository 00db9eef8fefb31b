/** Where registers of incentives and their entries are found. */
@NullMarked
package org.asmengine.persistence.incentives;

import org.jspecify.annotations.NullMarked;
