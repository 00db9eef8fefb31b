/** What operators look at: meters, dashboards, alerts, runbooks and the files that deploy them. */
@NullMarked
package org.asmengine.bootstrap.ops;

import org.jspecify.annotations.NullMarked;
