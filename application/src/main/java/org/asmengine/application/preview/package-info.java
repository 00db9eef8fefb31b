/** What somebody would score with other data; nothing is kept of it. */
@NullMarked
package org.asmengine.application.preview;

import org.jspecify.annotations.NullMarked;
