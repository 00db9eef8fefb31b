/** Answers about waivers (42 CFR 512.775). */
@NullMarked
package org.asmengine.application.waivers;

import org.jspecify.annotations.NullMarked;
