@NullMarked
package org.asmengine.bootstrap;

import org.jspecify.annotations.NullMarked;
