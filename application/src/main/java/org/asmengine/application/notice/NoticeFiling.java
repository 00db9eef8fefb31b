package org.asmengine.application.notice;

import java.util.Optional;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * What somebody files.
 *
 * @param run the run whose result is contested
 * @param participant whose result it is
 * @param cohort the cohort; none for the only one, or heart failure where the participant is in
 *     both
 * @param matter what is contested
 * @param disputed the measure or the value that is wrong
 * @param description what is wrong with it
 */
public record NoticeFiling(
    RunId run,
    ParticipantId participant,
    Optional<Cohort> cohort,
    Matter matter,
    String disputed,
    String description) {

  /** The texts may name anybody: they are not shown. */
  @Override
  public String toString() {
    return "notice about %s of %s in run %s".formatted(matter, participant, run);
  }
}
