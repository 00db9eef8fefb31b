/** The service of rule sets. */
@NullMarked
package org.asmengine.grpc.ruleset;

import org.jspecify.annotations.NullMarked;
