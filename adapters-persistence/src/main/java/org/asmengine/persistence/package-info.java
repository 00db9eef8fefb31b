/** MySQL and H2: Hibernate for the model, JDBC where a million rows go by. */
@NullMarked
package org.asmengine.persistence;

import org.jspecify.annotations.NullMarked;
