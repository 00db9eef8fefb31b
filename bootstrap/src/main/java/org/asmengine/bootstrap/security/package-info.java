/** Who may call the service: certificates, the mapping of their names, and a trial set of both. */
@NullMarked
package org.asmengine.bootstrap.security;

import org.jspecify.annotations.NullMarked;
