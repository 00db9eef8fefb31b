/** The submissions in the database. */
@NullMarked
package org.asmengine.persistence.submission;

import org.jspecify.annotations.NullMarked;
