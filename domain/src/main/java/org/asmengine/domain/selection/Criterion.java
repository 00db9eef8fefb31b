package org.asmengine.domain.selection;

/** The eligibility criteria. All of them have to be met. */
public enum Criterion {
  /** The clinician bills under the Medicare Physician Fee Schedule. */
  FEE_SCHEDULE("Bills under the Physician Fee Schedule", "42 CFR 512.710(b); R-710-b (U1) 1"),
  /** The specialty on the plurality of Part B claims is one of the cohort's. */
  SPECIALTY("Specialty of the plurality of claims", "42 CFR 512.710(b); R-710-b (U1) 2, (U2)"),
  /** Enough episodes are attributed to the clinician in the look-back year. */
  EPISODES("Attributed episodes in the look-back year", "42 CFR 512.710(b); R-710-b (U1) 3"),
  /** The clinician's most common location is in a selected area. */
  LOCATION("Located in a selected area", "42 CFR 512.710(b), (g); R-710-geo (U4), (U5)"),
  /** The clinician is not one of a rural health clinic or federally qualified health center. */
  CLINIC("No rural health clinic or FQHC", "R-710-b (U3)");

  private final String title;
  private final String citation;

  Criterion(String title, String citation) {
    this.title = title;
    this.citation = citation;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** The paragraph and the rule that it follows. */
  public String citation() {
    return citation;
  }
}
