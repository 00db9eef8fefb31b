/**
 * The rules beside scoring as dated data: who takes part, what happens when, and what may be asked,
 * disputed and offered. They are apart from the scoring rule set, so that none of them can change
 * the digest of a score.
 */
@NullMarked
package org.asmengine.domain.ruleset.programme;

import org.jspecify.annotations.NullMarked;
