/** The register of data requests and sharing agreements (42 CFR 512.760). */
@NullMarked
package org.asmengine.application.datasharing;

import org.jspecify.annotations.NullMarked;
