/** The keys under which identifiers of beneficiaries are hashed. */
@NullMarked
package org.asmengine.bootstrap.beneficiary;

import org.jspecify.annotations.NullMarked;
