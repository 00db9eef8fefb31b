/** No identifier of a person or practice where it does not belong. */
@NullMarked
package org.asmengine.bootstrap.privacy;

import org.jspecify.annotations.NullMarked;
