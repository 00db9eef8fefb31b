/** What is published. */
@NullMarked
package org.asmengine.persistence.publication;

import org.jspecify.annotations.NullMarked;
