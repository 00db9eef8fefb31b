/** Registers of the programme: data sharing, circumstances, other models, and waivers. */
@NullMarked
package org.asmengine.grpc.register;

import org.jspecify.annotations.NullMarked;
