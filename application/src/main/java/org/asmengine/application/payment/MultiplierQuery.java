package org.asmengine.application.payment;

import java.time.LocalDate;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Whose payment is adjusted.
 *
 * @param participant who furnished the service, and for which practice
 * @param dateOfService when; its calendar year is the payment year
 */
public record MultiplierQuery(ParticipantId participant, LocalDate dateOfService) {}
