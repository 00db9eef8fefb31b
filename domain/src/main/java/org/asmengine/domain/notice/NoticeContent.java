package org.asmengine.domain.notice;

import java.util.OptionalInt;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What a participant contests.
 *
 * @param participant whose result it is
 * @param cohort the cohort in which it was scored
 * @param year the performance year
 * @param run the number of the run that the result comes from
 * @param paymentYear the payment year for which the run was published; none where the notice came
 *     before publication
 * @param matter what is contested
 * @param disputed the measure or the value that is wrong, in the participant's words
 * @param description what is wrong with it, in the participant's words
 */
@Rule({"42 CFR 512.755", "R-755-U1"})
public record NoticeContent(
    ParticipantId participant,
    Cohort cohort,
    PerformanceYear year,
    int run,
    OptionalInt paymentYear,
    Matter matter,
    NoticeText disputed,
    NoticeText description) {

  /** Checks that the matter can be reviewed. */
  public NoticeContent {
    if (!matter.isReviewable()) {
      throw new IllegalArgumentException(
          "%s can't be reviewed (%s)".formatted(matter, matter.citation()));
    }
  }
}
