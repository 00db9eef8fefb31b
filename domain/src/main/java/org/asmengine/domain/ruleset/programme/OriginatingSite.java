package org.asmengine.domain.ruleset.programme;

/** Where a beneficiary is during a telehealth service, in the words of 42 CFR 410.78(b)(3). */
public enum OriginatingSite {
  /** The beneficiary's home. */
  HOME,
  /** The office of a physician or practitioner. */
  PHYSICIAN_OFFICE,
  /** A hospital. */
  HOSPITAL,
  /** A critical access hospital. */
  CRITICAL_ACCESS_HOSPITAL,
  /** A rural emergency hospital. */
  RURAL_EMERGENCY_HOSPITAL,
  /** A rural health clinic. */
  RURAL_HEALTH_CLINIC,
  /** A federally qualified health center. */
  FEDERALLY_QUALIFIED_HEALTH_CENTER,
  /** A skilled nursing facility. */
  SKILLED_NURSING_FACILITY,
  /** A community mental health center. */
  COMMUNITY_MENTAL_HEALTH_CENTER,
  /** A renal dialysis center of a hospital or critical access hospital, or a dialysis facility. */
  RENAL_DIALYSIS_FACILITY,
  /** Any other place. */
  OTHER
}
