package org.asmengine.application.incentives;

import org.asmengine.domain.incentives.IncentiveEntry;

/**
 * A line of the documentation of a participant.
 *
 * @param beneficiary the register of the beneficiary: the same for all incentives to the same one,
 *     and telling nothing else
 * @param entry the entry
 */
public record DocumentedIncentive(String beneficiary, IncentiveEntry entry) {}
