/** What may know what, and what must be nowhere, in all modules. */
@NullMarked
package org.asmengine.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
