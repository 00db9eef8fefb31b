/** What was looked at to answer a question, and what came of it. */
@NullMarked
package org.asmengine.domain.finding;

import org.jspecify.annotations.NullMarked;
