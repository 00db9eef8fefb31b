/** Beneficiaries: their identifiers come in, and only keyed hashes of them are kept. */
@NullMarked
package org.asmengine.application.beneficiary;

import org.jspecify.annotations.NullMarked;
