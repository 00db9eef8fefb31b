/** The reference program that the engine is compared with, and random inputs for the comparison. */
@NullMarked
package org.asmengine.reference;

import org.jspecify.annotations.NullMarked;
