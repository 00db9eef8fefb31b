/** The register of incentives that beneficiaries got. */
@NullMarked
package org.asmengine.application.incentives;

import org.jspecify.annotations.NullMarked;
