package org.asmengine.application.run;

import org.asmengine.domain.participation.PerformanceYear;

/**
 * What makes two requests the same run: equal identities give equal results.
 *
 * @param year the performance year
 * @param ruleSetDigest the digest of the rule set with its overrides
 * @param inputsDigest the digest of all input files
 */
public record RunIdentity(PerformanceYear year, String ruleSetDigest, String inputsDigest) {}
