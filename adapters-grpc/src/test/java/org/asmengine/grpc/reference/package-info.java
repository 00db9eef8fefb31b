/** The reference of the contract, made from its comments. */
@NullMarked
package org.asmengine.grpc.reference;

import org.jspecify.annotations.NullMarked;
