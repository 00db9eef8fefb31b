/** The register of collaborative care arrangements. */
@NullMarked
package org.asmengine.application.collaboration;

import org.jspecify.annotations.NullMarked;
