package org.asmengine.domain.selection;

/** One criterion as a rule: a verdict on a clinician's facts. */
public interface EligibilityPolicy {

  /** What the criterion says. */
  Verdict judge(ClinicianFacts facts);
}
