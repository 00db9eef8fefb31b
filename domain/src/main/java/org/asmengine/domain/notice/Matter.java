package org.asmengine.domain.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;

/**
 * What a notice is about. The list is closed: how a result was calculated can be contested; what
 * CMS decides for the model as a whole can't, and is here so that it is refused by its name.
 */
@Rule({"42 CFR 512.755", "42 CFR 512.170", "R-755-U1", "R-755-U6"})
public enum Matter {
  /** The data or points of a quality measure (42 CFR 512.725). */
  QUALITY_MEASURE("42 CFR 512.725", true),
  /** The episodes, the score or the points of the cost measure (42 CFR 512.730). */
  COST_MEASURE("42 CFR 512.730", true),
  /** Improvement activities (42 CFR 512.735). */
  IMPROVEMENT_ACTIVITY("42 CFR 512.735", true),
  /** Promoting Interoperability measures (42 CFR 512.740). */
  PROMOTING_INTEROPERABILITY("42 CFR 512.740", true),
  /** The complex patient adjustment (42 CFR 512.745). */
  COMPLEX_PATIENT_ADJUSTMENT("42 CFR 512.745", true),
  /** The size of the practice and its adjustment (42 CFR 512.745). */
  SMALL_PRACTICE_ADJUSTMENT("42 CFR 512.745", true),
  /** The calculation of the final score (42 CFR 512.745). */
  FINAL_SCORE("42 CFR 512.745", true),
  /** Part B payments of the performance year (42 CFR 512.750(c)(1)(iii)). */
  PART_B_PAYMENTS("42 CFR 512.750(c)(1)(iii)", true),
  /** The calculation of the payment adjustment (42 CFR 512.750). */
  PAYMENT_ADJUSTMENT("42 CFR 512.750", true),
  /** Extreme and uncontrollable circumstances that were granted (42 CFR 512.780). */
  CIRCUMSTANCES("42 CFR 512.780", true),

  /** The selection of the model for testing. */
  MODEL_SELECTION(Matter.LIMITS, false),
  /** The selection or removal of participants. */
  PARTICIPANT_SELECTION(Matter.LIMITS, false),
  /** The selection of quality performance standards. */
  QUALITY_STANDARDS(Matter.LIMITS, false),
  /** The methodology by which quality is assessed. */
  ASSESSMENT_METHODOLOGY(Matter.LIMITS, false),
  /** The methodology by which beneficiaries or episodes are attributed. */
  ATTRIBUTION_METHODOLOGY(Matter.LIMITS, false),
  /** Determinations about budget neutrality. */
  BUDGET_NEUTRALITY(Matter.LIMITS, false),
  /** The termination of the model or changes to its design. */
  MODEL_TERMINATION(Matter.LIMITS, false),
  /** Determinations about the expansion of the model. */
  MODEL_EXPANSION(Matter.LIMITS, false);

  private static final String LIMITS = "42 CFR 512.170";

  private final String citation;
  private final boolean reviewable;

  Matter(String citation, boolean reviewable) {
    this.citation = citation;
    this.reviewable = reviewable;
  }

  /** The paragraph that governs the matter; of one that can't be reviewed, the one that says so. */
  public String citation() {
    return citation;
  }

  /** Whether a notice can be about it. */
  public boolean isReviewable() {
    return reviewable;
  }

  /** What a notice can be about. */
  public static List<Matter> reviewable() {
    return Arrays.stream(values()).filter(Matter::isReviewable).toList();
  }

  /** The matter of the name. */
  public static Optional<Matter> of(String name) {
    return Arrays.stream(values()).filter(matter -> matter.name().equals(name)).findFirst();
  }
}
