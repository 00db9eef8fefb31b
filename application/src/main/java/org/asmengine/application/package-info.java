@NullMarked
package org.asmengine.application;

import org.jspecify.annotations.NullMarked;
