package org.asmengine.domain.waivers;

/** What Medicare asks of the place where the beneficiary is during a telehealth service. */
public enum TelehealthRequirement {
  /** It lies in a rural shortage area, or outside every metropolitan area. */
  GEOGRAPHIC("42 CFR 410.78(b)(4)"),
  /** It is one of the kinds of originating sites. */
  ORIGINATING_SITE("42 CFR 410.78(b)(3)");

  private final String paragraph;

  TelehealthRequirement(String paragraph) {
    this.paragraph = paragraph;
  }

  /** The paragraph that asks for it. */
  public String paragraph() {
    return paragraph;
  }
}
