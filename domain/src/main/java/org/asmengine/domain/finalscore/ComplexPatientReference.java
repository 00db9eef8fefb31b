package org.asmengine.domain.finalscore;

import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;

/**
 * The reference of the complex patient adjustment in one cohort.
 *
 * @param hcc of mean HCC risk scores
 * @param dual of dual eligible proportions
 */
@Rule({"42 CFR 512.745", "R-745-U5"})
public record ComplexPatientReference(Reference hcc, Reference dual) {

  private static final int FEWEST = 2;

  /**
   * The reference of the cohort's participants whose patients are known; none when there are fewer
   * than two of them.
   */
  public static Optional<ComplexPatientReference> of(Distribution hcc, Distribution dual) {
    return hcc.count() < FEWEST
        ? Optional.empty()
        : Optional.of(new ComplexPatientReference(Reference.of(hcc), Reference.of(dual)));
  }
}
