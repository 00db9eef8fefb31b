/** The rules of 42 CFR part 512 subpart G: one package per section, pure functions, JDK only. */
@NullMarked
package org.asmengine.domain;

import org.jspecify.annotations.NullMarked;
