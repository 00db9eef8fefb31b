/** Rule sets as YAML files, one for each performance year, read strictly. */
@NullMarked
package org.asmengine.persistence.ruleset;

import org.jspecify.annotations.NullMarked;
