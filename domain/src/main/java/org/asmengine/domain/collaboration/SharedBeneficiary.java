package org.asmengine.domain.collaboration;

import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.BeneficiaryHash;

/**
 * An ASM beneficiary whom both parties treat (42 CFR 512.771(a)(2)).
 *
 * @param beneficiary who, by a keyed hash
 * @param established whether it is an established patient
 */
@Rule({"42 CFR 512.771(a)(2)", "R-771-a-2"})
public record SharedBeneficiary(BeneficiaryHash beneficiary, boolean established) {}
