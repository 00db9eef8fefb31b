package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import org.asmengine.domain.participation.SourceRow;

/**
 * How complex a participant's patients are.
 *
 * @param meanHccRiskScore mean HCC risk score, 0 or more
 * @param dualEligibleProportion share of patients eligible for Medicare and Medicaid, 0 to 1
 * @param source the input row
 */
public record ComplexPatients(
    BigDecimal meanHccRiskScore, BigDecimal dualEligibleProportion, SourceRow source) {}
