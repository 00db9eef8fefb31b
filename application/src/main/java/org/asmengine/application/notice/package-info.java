/** Error notices and reconsiderations (42 CFR 512.755, 512.190). */
@NullMarked
package org.asmengine.application.notice;

import org.jspecify.annotations.NullMarked;
