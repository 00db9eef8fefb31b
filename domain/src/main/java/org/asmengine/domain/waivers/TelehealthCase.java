package org.asmengine.domain.waivers;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.ruleset.programme.OriginatingSite;

/**
 * What is known of a telehealth service. A fact that is not known is left out.
 *
 * @param date the day of the service, in a performance year
 * @param eligible whether the participant meets the eligibility criteria of that year
 * @param asmBeneficiary whether the beneficiary is an ASM beneficiary of the participant
 * @param establishedPatient whether the beneficiary is an established patient of the participant
 * @param targetedCondition whether the service is for the targeted chronic condition
 * @param site the kind of place at which the beneficiary is
 * @param geography where that place lies
 */
public record TelehealthCase(
    LocalDate date,
    Optional<Boolean> eligible,
    Optional<Boolean> asmBeneficiary,
    Optional<Boolean> establishedPatient,
    Optional<Boolean> targetedCondition,
    OriginatingSite site,
    Geography geography) {}
