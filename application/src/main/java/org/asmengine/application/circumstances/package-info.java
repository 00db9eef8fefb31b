/**
 * The register of extreme and uncontrollable circumstances (42 CFR 512.780), and what runs take
 * from it.
 */
@NullMarked
package org.asmengine.application.circumstances;

import org.jspecify.annotations.NullMarked;
