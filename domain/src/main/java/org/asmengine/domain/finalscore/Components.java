package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.activities.ActivitiesScore;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.interoperability.InteroperabilityScore;
import org.asmengine.domain.quality.QualityScore;

/**
 * All that a final score is made of, worked out even where it does not count.
 *
 * @param quality the quality category
 * @param cost the cost category
 * @param activities the improvement activities category
 * @param interoperability the Promoting Interoperability category
 * @param complexPatient the complex patient adjustment
 * @param smallPractice the small practice adjustment, in points
 * @param circumstances what was granted to the participant or its TIN
 */
public record Components(
    QualityScore quality,
    CostScore cost,
    ActivitiesScore activities,
    InteroperabilityScore interoperability,
    ComplexPatientAdjustment complexPatient,
    BigDecimal smallPractice,
    List<Circumstance> circumstances) {

  /** Copies the list. */
  public Components {
    circumstances = List.copyOf(circumstances);
  }

  /** The quality score Q at the level that counts. */
  public Optional<BigDecimal> qualityScore() {
    return quality.counting().score();
  }

  /** The sum of the four adjustments, in points. */
  public BigDecimal adjustments() {
    return activities
        .adjustment()
        .add(interoperability.adjustment())
        .add(complexPatient.points())
        .add(smallPractice);
  }
}
