package org.asmengine.application.notice;

import java.util.List;
import org.asmengine.application.correction.CohortEffect;
import org.asmengine.application.correction.CorrectionPreview;

/**
 * What the correction of a notice would do, both ways.
 *
 * @param notice the notice
 * @param alone to the participant, while the cohort stays as it is
 * @param cohorts to everybody, were the cohorts computed anew with it; empty where nobody asked
 * @param recomputes whether the rules of the year ask to compute the cohort anew
 */
public record NoticeCorrection(
    ErrorNotice notice, CorrectionPreview alone, List<CohortEffect> cohorts, boolean recomputes) {

  /** Copies the list. */
  public NoticeCorrection {
    cohorts = List.copyOf(cohorts);
  }
}
