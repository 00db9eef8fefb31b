/** Who gets through to the service: real sockets, real certificates. */
@NullMarked
package org.asmengine.bootstrap.security;

import org.jspecify.annotations.NullMarked;
