/** What is published reaches every process that serves it. */
@NullMarked
package org.asmengine.bootstrap.publication;

import org.jspecify.annotations.NullMarked;
