package org.asmengine.application.waivers;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.waivers.Geography;

/**
 * What is asked about a telehealth service. The beneficiary is not named: what counts are facts.
 *
 * @param participant who furnishes the service
 * @param date the day of the service
 * @param site the kind of place at which the beneficiary is
 * @param geography where that place lies
 * @param asmBeneficiary whether the beneficiary is an ASM beneficiary of the participant
 * @param establishedPatient whether the beneficiary is an established patient of the participant
 * @param targetedCondition whether the service is for the targeted chronic condition
 */
public record TelehealthQuestion(
    ParticipantId participant,
    LocalDate date,
    OriginatingSite site,
    Geography geography,
    Optional<Boolean> asmBeneficiary,
    Optional<Boolean> establishedPatient,
    Optional<Boolean> targetedCondition) {}
