/** Data that CMS shares with participants (42 CFR 512.760). */
@NullMarked
package org.asmengine.domain.datasharing;

import org.jspecify.annotations.NullMarked;
