/** Law as dated data: the parameters of one performance year, each with citation and status. */
@NullMarked
package org.asmengine.domain.ruleset;

import org.jspecify.annotations.NullMarked;
