/** Calculated measure scores in the database. */
@NullMarked
package org.asmengine.persistence.episodecost;

import org.jspecify.annotations.NullMarked;
