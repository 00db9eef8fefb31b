@NullMarked
package org.asmengine.persistence;

import org.jspecify.annotations.NullMarked;
