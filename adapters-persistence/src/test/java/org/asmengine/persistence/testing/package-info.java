/** A real MySQL for the tests of every module. */
@NullMarked
package org.asmengine.persistence.testing;

import org.jspecify.annotations.NullMarked;
